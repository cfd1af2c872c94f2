import type { Role } from "../../src/instruction/facts";
import { sameOrganisation } from "../../src/instruction/ministries";
import { TITLE_TABLE, suggestRole } from "../../src/instruction/role-suggestion";
import type { DirectoryFacts } from "../../src/instruction/role-suggestion";

const OWN = "Ministerie van Voorbeeldzaken";

const explained = (person: Partial<DirectoryFacts>, own: readonly string[] = [OWN]) =>
  suggestRole({ jobTitle: null, department: null, organisation: OWN, mail: null, userType: "member", ...person }, own);
const suggest = (person: Partial<DirectoryFacts>): Role | null => explained(person)?.role ?? null;

describe("suggestRole: title to role, within our own organisation", () => {
  test.each([
    "Minister", "minister van Voorbeeldzaken", "Minister voor Langdurige Zorg", "Minister-president", "minister president",
    "Viceminister-president en minister van Financiën", "Minister zonder portefeuille", "Demissionair minister",
    "Interim-minister", "Bewindspersoon", "Bewindsvrouw",
    "Staatssecretaris", "staatssecretaris van Voorbeeldzaken", "Minister van Voorbeeldzaken, viceminister-president",
  ])("minister: «%s»", (jobTitle) => {
    expect(suggest({ jobTitle })).toBe("minister");
  });

  test.each([
    "Secretaris-generaal", "secretaris generaal", "Plaatsvervangend secretaris-generaal", "plv. secretaris-generaal", "wnd. Secretaris-Generaal",
    "Directeur-generaal", "Directeur-Generaal Wonen en Bouwen", "Plaatsvervangend directeur-generaal", "Inspecteur-generaal",
    "inspecteur-generaal der Voorbeelden", "Thesaurier-generaal", "Interim directeur-generaal", "Interim-DG", "Directeur-generaal a.i.", "SG", "pSG", "plv. SG", "DG", "plv. DG", "wnd. DG", "IG",
  ])("top-official: «%s»", (jobTitle) => {
    expect(suggest({ jobTitle })).toBe("top-official");
  });

  test.each([
    "Beleidsmedewerker", "Senior beleidsmedewerker", "Directeur Communicatie", "Secretaris van de minister", "Adviseur van de directeur-generaal",
    "Politiek assistent", "Politiek assistent van de minister", "Woordvoerder", "Woordvoerder minister", "Minister-woordvoerder",
    "Privésecretaris van de minister", "Prive-secretaris staatssecretaris", "Secretaresse van de DG", "DG-secretaresse", "Directiesecretaresse",
    "Directeur-generaal assistent", "Staatssecretaris, persoonlijk medewerker", "Ministersecretariaat", "Ministerieel adviseur", "Hoofd bureau secretaris-generaal",
    "Chauffeur minister", "Coördinator", "Inspecteur", "Directeur", "Plaatsvervangend directeur", "Particulier secretaris SG", "Oud-leraar", "Kandidaat-notaris", "Exportmanager", "Adviseur van de voormalig minister",
  ])("civil-servant (gap 16): «%s»", (jobTitle) => {
    expect(suggest({ jobTitle })).toBe("civil-servant");
  });

  test.each(["DG Wonen", "DG-controller", "Director-General", "Deputy Secretary-General", "State Secretary", "Minister BZK", "Minister-counsellor", "Minister van Staat", "", "   ", "—", null])(
    "nothing is guessed: «%s»",
    (jobTitle) => {
      expect(suggest({ jobTitle })).toBeNull();
    },
  );

  test.each([
    "Oud-minister", "Oud-minister van Voorbeeldzaken", "Voormalig staatssecretaris", "Ex-DG", "Oud secretaris-generaal", "Gewezen minister-president",
    "Beoogd minister", "Kandidaat-minister", "Voormalig waarnemend directeur-generaal",
  ])("gap 35: what somebody was or will be is no role, and nothing is guessed: «%s»", (jobTitle) => {
    expect(suggest({ jobTitle })).toBeNull();
  });

  test("every row of the title table is reached", () => {
    const words = ["oud minister", "director general", "politiek assistent", "minister", "staatssecretaris", "directeur generaal", "dg", "dg wonen", "minister bzk", "jurist"];
    expect(words.map((title) => TITLE_TABLE.findIndex((row) => row.title.test(title))).toSorted()).toEqual([...TITLE_TABLE.keys()]);
  });
});

describe("suggestRole: whose organisation", () => {
  test.each([
    ["another ministry", { organisation: "Ministerie van Financiën", jobTitle: "Minister" }, "other-department"],
    ["another ministry, abbreviated", { organisation: "BZK", jobTitle: "Beleidsmedewerker" }, "other-department"],
    ["another ministry, written together", { organisation: "MinVWS" }, "other-department"],
    ["a ministry that we do not know", { organisation: "Ministerie van Morgen" }, "other-department"],
    ["a guest of another ministry", { organisation: "Ministerie van Justitie en Veiligheid", userType: "guest" }, "other-department"],
    ["a company", { organisation: "Voorbeeld B.V.", jobTitle: "Directeur-generaal" }, "external"],
    ["a municipality", { organisation: "Gemeente Voorbeeldstad", jobTitle: "Secretaris" }, "external"],
    ["a guest without organisation", { organisation: null, userType: "guest", jobTitle: "Minister" }, "external"],
    ["a member without organisation, with a title", { organisation: " ", jobTitle: "Directeur-generaal" }, "top-official"],
    ["a member of whom nothing is known", { organisation: null }, null],
    ["a member without title", { department: "Directie Voorbeelden" }, null],
    ["nobody knows what", { organisation: null, userType: null, jobTitle: "Minister" }, null],
    ["our own, spelt otherwise", { organisation: "het ministerie van  VOORBEELDZAKEN", jobTitle: "Jurist" }, "civil-servant"],
  ] as const)("%s", (_title, person, role) => {
    expect(suggest(person)).toBe(role);
  });

  test.each([
    ["the title, within our own", { jobTitle: "Directeur-generaal" }, "title"],
    ["the organisation, whatever the title", { organisation: "BZK", jobTitle: "Minister" }, "organisation"],
    ["the address of a guest of another ministry", { organisation: null, userType: "guest", mail: "r.smit@minvws.nl" }, "mail-domain"],
    ["only that somebody is a guest", { organisation: null, userType: "guest", mail: "r.smit@voorbeeldstad.nl" }, "guest"],
  ] as const)("gap 14: a suggestion says what it rests on: %s", (_title, person, because) => {
    expect(explained(person)).toMatchObject({ because });
  });

  test("gap 14: a guest whose address is another ministry's is of another department; a guest with our own address is known by title", () => {
    expect(suggest({ organisation: null, userType: "guest", mail: "a.b@team.MinFin.nl" })).toBe("other-department");
    expect(explained({ organisation: null, userType: "guest", mail: "a.b@minbuza.nl" }, ["Ministerie van Buitenlandse Zaken"])).toBeNull();
    expect(suggest({ organisation: null, userType: "guest", mail: "a.b@ministerievanalles.nl" })).toBe("external");
    expect(suggest({ organisation: null, userType: "guest", mail: "geen adres" })).toBe("external");
  });

  test("gap 14: while our own organisation is not known, nobody is told to come from elsewhere by an organisation", () => {
    expect(explained({ organisation: "Gemeente Voorbeeldstad" }, [])).toBeNull();
    expect(explained({ organisation: null, jobTitle: "Minister" }, [])).toMatchObject({ role: "minister" });
  });

  test("gap 14: an organisation of several names is ours by each", () => {
    expect(explained({ organisation: "Agentschap Voorbeeld", jobTitle: "Jurist" }, [OWN, "Agentschap Voorbeeld"])).toMatchObject({ role: "civil-servant" });
  });

  test.each([
    ["AZ", "Algemene Zaken"], ["AenM", "Asiel en Migratie"], ["BuZa", "Buitenlandse Zaken"], ["BZ", "Buitenlandse Zaken"],
    ["BZK", "Binnenlandse Zaken en Koninkrijksrelaties"], ["Def", "Defensie"], ["EZ", "Economische Zaken"], ["Fin", "Financiën"],
    ["IenW", "Infrastructuur en Waterstaat"], ["JenV", "Justitie en Veiligheid"], ["KGG", "Klimaat en Groene Groei"],
    ["LVVN", "Landbouw, Visserij, Voedselzekerheid en Natuur"], ["OCW", "Onderwijs, Cultuur en Wetenschap"], ["SZW", "Sociale Zaken en Werkgelegenheid"],
    ["VRO", "Volkshuisvesting en Ruimtelijke Ordening"], ["VWS", "Volksgezondheid, Welzijn en Sport"],
  ])("gap 14: %s is the ministry of %s, by whichever of its names", (short, name) => {
    const full = `Ministerie van ${name}`;
    for (const one of [short, `Min ${short}`, `Min${short}`, name, `Ministerie voor ${name}`]) expect(sameOrganisation(one, full)).toBe(true);
    expect(suggest({ organisation: name })).toBe("other-department");
  });

  test("ministries are the same by name or abbreviation", () => {
    expect(sameOrganisation("Ministerie van Financiën", "FIN")).toBe(true);
    expect(sameOrganisation("Ministerie van Infrastructuur & Waterstaat", "IenW")).toBe(true);
    expect(sameOrganisation("MinFin", "ministerie van financien")).toBe(true);
    expect(sameOrganisation("Ministerie van Financiën", "Ministerie van Defensie")).toBe(false);
    expect(sameOrganisation("Ministerie van Voorbeeldzaken", "Voorbeeldzaken")).toBe(false);
    expect(sameOrganisation("Voorbeeld B.V.", "voorbeeld bv")).toBe(false);
  });
});
