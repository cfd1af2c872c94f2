import { MINISTERS_GROUP_ID, TOP_OFFICIALS_GROUP_ID } from "./groups";
import { SELECTION_LABEL } from "./retention-labels";

/** The invented organisation's policy: every switch at its default, two roles by group, and a label for every record. */
export const SEEDED_POLICY = `// Het beleid van het (verzonnen) Ministerie van Bestuurlijke Zaken voor de Bewaarwijzer.
// Iedereen die lid is van het archief mag dit lezen; alleen de informatiebeheerder mag het veranderen.
{
  "name": "Beleid chatberichten Bestuurlijke Zaken",
  "version": "2026.1",
  "organisation": ["Ministerie van Bestuurlijke Zaken"],

  // Elke schakelaar staat op zijn standaard.
  "switches": {
    "groupRule": "role-first",
    "unit": "department",
    "step1": "broad",
    "partyRule": "exclusive",
    "channels": ["whatsapp", "sms", "teams", "signal", "telegram"],
  },

  // Bewaarstop: van bewindspersonen mag niets weg.
  "hold": ["minister"],

  // Wie lid is van deze groepen in Entra, ook via een groep daarbinnen.
  "roles": [
    // Bewindspersonen
    { "role": "minister", "group": "${MINISTERS_GROUP_ID}" },
    // Ambtelijke top
    { "role": "top-official", "group": "${TOP_OFFICIALS_GROUP_ID}" },
  ],

  // Elk stuk krijgt dit bewaarlabel.
  "filing": { "retentionLabel": "${SELECTION_LABEL}" },
}
`;
