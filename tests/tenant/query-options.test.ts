import { aTenant, FILING_SCOPES, graphAs, library, type Ask, type Library, type RunningTenant } from "./running-tenant";

describe("query options", () => {
  let running: RunningTenant;
  let marieke: Ask;
  let place: Library;

  beforeAll(async () => {
    running = await aTenant();
    marieke = graphAs(running.tenant, running.tenant.people.marieke, [...FILING_SCOPES, "People.Read"]);
    place = await library(marieke);
  });
  afterAll(() => running.stop());

  const site = (): string => `/sites/${place.siteId}`;
  const list = (): string => `${site()}/lists/Afspraken`;
  const root = (): string => `/drives/${place.driveId}/root`;

  test.each([
    ["another expansion of an item", () => `${root()}?$expand=junk`],
    ["an expansion inside another that is not there", () => `${root()}?$expand=listItem($expand=junk)`],
    ["another expansion of rows", () => `${list()}/items?$expand=fields,junk`],
    ["an expansion by a name that every object has", () => `${list()}/items?$expand=constructor`],
    ["any expansion of a person", () => "/me?$expand=manager"],
    ["a filter on one entity", () => `${list()}?$filter=name eq 'Afspraken'`],
    ["a filter on people", () => "/me/people?$filter=displayName eq 'Henk'"],
    ["a search among rows", () => `${list()}/items?$search=afspraak`],
    ["a number of one entity", () => "/me?$top=1"],
    ["an order of lists", () => `${site()}/lists?$orderby=name`],
    ["a count of the items of a folder", () => `${root()}/children?$count=true`],
  ])("contract: what an operation does not honour is refused, never ignored: %s", async (_what, path) => {
    expect((await marieke("GET", path())).status).toBe(400);
  });
});
