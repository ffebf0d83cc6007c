using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Snapshots;

/// <summary>By which list of units the communes are counted.</summary>
public enum UnitList
{
    /// <summary>The list of the as-of date.</summary>
    Then,

    /// <summary>The newest list in the load, after all successions.</summary>
    Now,
}

/// <summary>How a list of units is written in addresses and on pages.</summary>
public static class UnitLists
{
    /// <summary>As in addresses and in SQL: then, now.</summary>
    public static string Tag(this UnitList units) => units == UnitList.Now ? "now" : "then";

    /// <summary>The list of a tag; null when it names none.</summary>
    public static UnitList? Parse(string tag) =>
        tag switch { "then" => UnitList.Then, "now" => UnitList.Now, _ => null };

    /// <summary>Which units a table shows: theo đơn vị tại ngày 05/08/2022.</summary>
    public static string Say(this UnitList units, DateOnly asOf, Language language) => units == UnitList.Now
        ? language.Say("theo danh mục đơn vị mới nhất", "by the newest list of units")
        : language.Say($"theo đơn vị tại ngày {Format.Date(asOf, language)}",
            $"by the units of {Format.Date(asOf, language)}");
}
