import { Form } from "../form.tsx";
import { FaultLine, Heading, Optional, TextField } from "../labelled.tsx";
import type { StateIn } from "../state.ts";
import type { Ui } from "../ui.ts";
import { filled } from "../words.ts";
import { Check } from "./check.tsx";
import { CONTACT_FIELDS, ruleOf } from "./faults.ts";
import { OutLink } from "./out-link.tsx";

const ATTRIBUTES = {
  name: { autocomplete: "name" },
  email: { autocomplete: "email", type: "email", dir: "ltr" },
  company: { autocomplete: "organization" },
  phone: { autocomplete: "tel", type: "tel", dir: "ltr" },
};

type Asking = StateIn<"contact"> | StateIn<"result">;

/** What the embed's form asks, and its consents. */
export function ContactFields({ state, ui }: { state: Asking; ui: Ui }) {
  const { copy, send } = ui;
  const { config, details, faults } = state;
  const form = config.lead_form;
  return (
    <>
      {CONTACT_FIELDS.filter((field) => ruleOf(form, field) !== "hidden").map((field) => {
        const place = `contact/${field}`;
        return (
          <TextField
            key={field}
            place={place}
            label={copy.contact[field]}
            required={ruleOf(form, field) === "required"}
            text={details[place] as string | undefined}
            change={(detail) => send({ type: "fill", place, detail })}
            code={faults[place]}
            more={{ ...ATTRIBUTES[field], maxLength: 200 }}
            ui={ui}
          />
        );
      })}
      {form.consents.map(({ id, text, required, url }) => {
        const place = `consents/${id}`;
        return (
          <div class="text" key={id}>
            <label class="option plain">
              <input
                type="checkbox"
                id={place}
                checked={details[place] === true}
                required={required}
                aria-invalid={place in faults}
                aria-describedby={`${place}!`}
                onChange={() => send({ type: "fill", place, detail: !details[place] })}
              />
              <span>
                {text}
                {!required && <Optional ui={ui} />}
              </span>
            </label>
            {url && <OutLink to={url} text={copy.readMore} ui={ui} />}
            <FaultLine place={place} code={faults[place]} ui={ui} />
          </div>
        );
      })}
      <Check state={state} ui={ui} />
      <label class="trap" aria-hidden="true">
        Website
        <input
          tabIndex={-1}
          autocomplete="off"
          value={details.website as string | undefined}
          onInput={({ currentTarget: { value: detail } }: { currentTarget: { value: string } }) =>
            send({ type: "fill", place: "website", detail })
          }
        />
      </label>
    </>
  );
}

export function Contact({ state, ui }: { state: StateIn<"contact">; ui: Ui }) {
  const { copy, send } = ui;
  const { config, sending } = state;
  return (
    <Form
      run={state}
      ui={ui}
      submit={() => send({ type: "submit" })}
      label={sending ? copy.submitting : copy.submit}
      busy={sending}
    >
      <Heading>{copy.contactTitle}</Heading>
      <p>{filled(copy.contactIntro, { tenant: config.tenant.name })}</p>
      <ContactFields state={state} ui={ui} />
    </Form>
  );
}
