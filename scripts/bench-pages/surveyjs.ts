import { Model } from "survey-core";
import "survey-js-ui";

void fetch("/survey.json")
  .then((response) => response.json())
  .then((json: object) => {
    const place = document.querySelector("main");
    if (place) new Model(json).render(place);
  });
