import type { Branding } from "../worker/contract/branding-schema.ts";

/** PNG, 180 × 60 pixels with an alpha channel: three bars that grow, on nothing. */
const LOGO =
  "iVBORw0KGgoAAAANSUhEUgAAALQAAAA8CAYAAADPLpCHAAAA4klEQVR42u3SUQkAQAhEQZtYzCRX/szgn8gsGODhRNjpvay/" +
  "+XzIgDaggTaggTaggTagzYA2oIE2oIE2oIE2oM2ANqCBNqCBNqCBNqDNgDaggTaggTaggfZgvebBQAMNNNBAAw000EADDbRe" +
  "82CggQYaaKCBBhpooIH2YL3mwUADDTTQQAMNNNBAA+3Beg1ooIEGGmiggQYaaKAF69UrWC/QHqwXaA/WC7QH6xWsV69gvUB7" +
  "sF6gPVgv0B6sV7BevR6sF2gP1gu0B+sF2oP1Ctar14P1Au3BeoH2YL1Ae7De8RqK4KEdap7y5QAAAABJRU5ErkJggg==";

/** Branding as a consultancy would set it, in two languages. */
export const sampleBranding = (): Branding => ({
  accent: "#e0479e",
  logo: LOGO,
  contact: {
    name: "Jana Nováková",
    email: "aims@northgate.example",
    phone: "+44 20 7946 0958",
    url: "https://northgate.example/aims",
  },
  call_to_action: {
    label: { en: "Book a first talk", de: "Erstgespräch vereinbaren", fr: "Prendre rendez-vous" },
    url: "https://northgate.example/talk",
  },
  offers: [
    {
      id: "impact-workshop",
      title: { en: "Impact assessment workshop", de: "Workshop Folgenabschätzung" },
      text: {
        en: "Two days with your own systems: method, roles and the first assessment done together.",
        de: "Zwei Tage an Ihren eigenen Systemen: Methode, Rollen und die erste Abschätzung gemeinsam.",
      },
      url: "https://northgate.example/workshop",
      requirements: ["6.1.4", "8.4", "A.5"],
    },
    {
      id: "auditor-training",
      title: { en: "Internal auditor training", de: "Schulung interner Auditoren" },
      text: {
        en: "Three days for people who will audit the management system in your own house.",
        de: "Drei Tage für alle, die das Managementsystem im eigenen Haus auditieren werden.",
      },
      requirements: ["7.2", "9.2"],
    },
  ],
});
