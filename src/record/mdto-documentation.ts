import { APPRAISALS, identification, reference, term, TERM_LISTS, type Identification } from "./mdto-terms";
import { RESTRICTION_UNSETTLED } from "./statements";
import { branch, leaf, type XmlElement } from "./xml";

/** Documents that explain a record, delivered beside it: the schemas that its own documents follow. */
export interface Documentation {
  readonly id: Identification;
  readonly name: string;
  readonly summary: string;
  readonly partOf: { readonly name: string; readonly id: Identification };
  readonly representations: readonly { readonly name: string; readonly id: Identification }[];
  readonly creator: string;
}

/** The informatieobject of the documentation. Its worth is not settled by the dossier's: it is N. @source MDTO-SIP, «Additionele metagegevens aanleveren» */
export const documentationElement = ({ id, name, summary, partOf, representations, creator }: Documentation): XmlElement =>
  branch("informatieobject", [
    identification("identificatie", id),
    leaf("naam", name),
    term("aggregatieniveau", "Archiefstuk", null, TERM_LISTS.aggregation),
    leaf("omschrijving", summary),
    term("waardering", APPRAISALS.N, "N", TERM_LISTS.appraisal),
    reference("isOnderdeelVan", partOf.name, partOf.id),
    ...representations.map((one) => reference("heeftRepresentatie", one.name, one.id)),
    reference("archiefvormer", creator, null),
    branch("beperkingGebruik", [term("beperkingGebruikType", RESTRICTION_UNSETTLED, null, TERM_LISTS.restriction)]),
  ]);
