namespace OpsRampHarness.MockServer.Reference;

/// <summary>The configured countries.</summary>
internal static class Countries
{
    public static IReadOnlyList<Country> All { get; } =
    [
        new("ARG", "Argentina"), new("AUS", "Australia"), new("AUT", "Austria"), new("BEL", "Belgium"), new("BRA", "Brazil"),
        new("CAN", "Canada"), new("CHE", "Switzerland"), new("CHL", "Chile"), new("CHN", "China"), new("COL", "Colombia"),
        new("CZE", "Czech Republic"), new("DEU", "Germany"), new("DNK", "Denmark"), new("EGY", "Egypt"), new("ESP", "Spain"),
        new("FIN", "Finland"), new("FRA", "France"), new("GBR", "United Kingdom"), new("GRC", "Greece"), new("HUN", "Hungary"),
        new("IDN", "Indonesia"), new("IND", "India"), new("IRL", "Ireland"), new("ISR", "Israel"), new("ITA", "Italy"),
        new("JPN", "Japan"), new("KEN", "Kenya"), new("KOR", "South Korea"), new("MEX", "Mexico"), new("MYS", "Malaysia"),
        new("NGA", "Nigeria"), new("NLD", "Netherlands"), new("NOR", "Norway"), new("NZL", "New Zealand"), new("PHL", "Philippines"),
        new("POL", "Poland"), new("PRT", "Portugal"), new("ROU", "Romania"), new("SAU", "Saudi Arabia"), new("SGP", "Singapore"),
        new("SWE", "Sweden"), new("THA", "Thailand"), new("TUR", "Turkey"), new("UKR", "Ukraine"), new("USA", "United States"),
        new("VNM", "Vietnam"), new("ZAF", "South Africa"),
    ];

    public static bool IsKnown(string name) => All.Any(country => string.Equals(country.Name, name, StringComparison.OrdinalIgnoreCase));
}
