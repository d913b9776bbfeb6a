import type { MatchedOffer } from "../core/brand.ts";
import { Filled, RequirementList, Said } from "./report-text.tsx";
import type { View } from "./report-view.ts";
import { webAddress } from "./web-address.ts";

/** Advice: a certification body's report never has any to show (see core/brand.ts). */
export const Offers = ({ view }: { view: View }) => {
  const { offers } = view.brand;
  if (offers.length === 0) return null;
  const { titles, offers: words } = view.words;
  return (
    <section id="offers" aria-labelledby="offers-title">
      <h2 id="offers-title">{titles.offers}</h2>
      <p>
        <Filled text={words.intro} values={{ tenant: <Said text={view.report.tenant.name} /> }} />
      </p>
      <ul class="offers">
        {offers.map((offer) => (
          <li>
            <Offer view={view} offer={offer} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Offer = ({ view, offer }: { view: View; offer: MatchedOffer }) => {
  const address = webAddress(offer.url);
  const title = <Said text={offer.title} />;
  return (
    <>
      <h3>
        {address === null ? (
          title
        ) : (
          <a href={address} rel="noopener noreferrer">
            {title}
          </a>
        )}
      </h3>
      <p>
        <Said text={offer.text} />
      </p>
      <p class="label">{view.words.offers.because}</p>
      <RequirementList view={view} ids={offer.requirements} />
    </>
  );
};

/** Whom a reader may turn to. */
export const Contact = ({ view }: { view: Pick<View, "brand"> }) => {
  const { contact } = view.brand;
  if (contact === null) return null;
  const { name, email, phone, url } = contact;
  const page = webAddress(url ?? null);
  return (
    <p class="contact">
      {name !== undefined && (
        <span>
          <Said text={name} />
        </span>
      )}
      {email !== undefined && <a href={`mailto:${email}`}>{email}</a>}
      {phone !== undefined && <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a>}
      {page !== null && (
        <a href={page} rel="noopener noreferrer">
          {page.replace(/^https?:\/\//, "").replace(/\/$/, "")}
        </a>
      )}
    </p>
  );
};

export const offerStyles = `
.logo { display: block; max-height: 4rem; max-width: min(18rem, 100%); margin-bottom: 1rem; }
.contact { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; margin-top: .5rem; font-size: .92rem; color: var(--soft); }
.button-primary { background: var(--accent); border-color: var(--accent); color: #fff; font-weight: 600; }
.offers { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); padding: 0; margin-top: 1rem; list-style: none; }
.offers > li { padding: 1rem 1.1rem; border: 1px solid var(--line); border-top: 3px solid var(--accent); border-radius: .3rem; break-inside: avoid; }
.offers p { margin-top: .4rem; } .offers .label { font-size: .85rem; color: var(--soft); }
`;
