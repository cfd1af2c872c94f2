/**
 * What MDTO-XML 1.0.1 says an element holds: its children in their order, `?` at most one, `*` any number, `+` at least one.
 * Whoever reads a description without the XSD, has this. An element that is not here holds text.
 *
 * @source MDTO-XML1.0.1.xsd
 */
const GROUPS = {
  informatieobject:
    "identificatie+ naam aggregatieniveau? classificatie* trefwoord* omschrijving* raadpleeglocatie* dekkingInTijd* dekkingInRuimte* taal* event* waardering " +
    "bewaartermijn? informatiecategorie? isOnderdeelVan* bevatOnderdeel* heeftRepresentatie* aanvullendeMetagegevens* gerelateerdInformatieobject* " +
    "archiefvormer+ betrokkene* activiteit? beperkingGebruik+",
  bestand: "identificatie+ naam omvang bestandsformaat checksum+ URLBestand? isRepresentatieVan",
  raadpleeglocatie: "raadpleeglocatieFysiek* raadpleeglocatieOnline*",
  dekkingInTijd: "dekkingInTijdType dekkingInTijdBegindatum dekkingInTijdEinddatum?",
  event: "eventType eventTijd? eventVerantwoordelijkeActor? eventResultaat?",
  checksum: "checksumAlgoritme checksumWaarde checksumDatum",
  gerelateerdInformatieobject: "gerelateerdInformatieobjectVerwijzing gerelateerdInformatieobjectTypeRelatie",
  betrokkene: "betrokkeneTypeRelatie betrokkeneActor",
  beperkingGebruik: "beperkingGebruikType beperkingGebruikNadereBeschrijving? beperkingGebruikDocumentatie* beperkingGebruikTermijn?",
} as const;

const IDENTIFICATION = "identificatieKenmerk identificatieBron";
const REFERENCE = "verwijzingNaam verwijzingIdentificatie?";
const TERM = "begripLabel begripCode? begripBegrippenlijst";
const PERIOD = "termijnTriggerStartLooptijd? termijnStartdatumLooptijd? termijnLooptijd? termijnEinddatum?";

/** Elements that hold the same as others, by what they hold. */
const ALIKE: readonly (readonly [holds: string, elements: string])[] = [
  [IDENTIFICATION, "identificatie verwijzingIdentificatie"],
  [
    REFERENCE,
    "begripBegrippenlijst raadpleeglocatieFysiek dekkingInRuimte eventVerantwoordelijkeActor isOnderdeelVan bevatOnderdeel heeftRepresentatie aanvullendeMetagegevens " +
      "gerelateerdInformatieobjectVerwijzing archiefvormer betrokkeneActor activiteit beperkingGebruikDocumentatie isRepresentatieVan",
  ],
  [
    TERM,
    "aggregatieniveau classificatie dekkingInTijdType eventType waardering termijnTriggerStartLooptijd informatiecategorie gerelateerdInformatieobjectTypeRelatie " +
      "betrokkeneTypeRelatie beperkingGebruikType bestandsformaat checksumAlgoritme",
  ],
  [PERIOD, "bewaartermijn beperkingGebruikTermijn"],
];

const MODELS: readonly (readonly [element: string, holds: string])[] = [
  ...Object.entries(GROUPS),
  ...ALIKE.flatMap(([holds, elements]) => elements.split(" ").map((element) => [element, holds] as const)),
];

/** Names, each with a space behind it, as an element of this kind may hold them. */
const modelOf = (holds: string): RegExp => new RegExp(`^${holds.replace(/(\w+)([?*+]?) ?/g, "(?:$1 )$2")}$`, "u");

const HOLDS: ReadonlyMap<string, RegExp> = new Map(MODELS.map(([element, holds]) => [element, modelOf(holds)]));

/** Whether an element holds what it may, in the order in which it may. @param children names of the elements in it */
export function holdsWhatItMay(element: string, children: readonly string[]): boolean {
  const model = HOLDS.get(element);
  return model === undefined ? children.length === 0 : model.test(children.map((name) => `${name} `).join(""));
}
