namespace Analytics.Loader.Sample.Facts;

/// <summary>
/// Ấp Phước Hậu, xã Tam Phước: the only cell with figures in the public record. 43 members: 17 active, 16 exempt, the
/// rest away; 468 households, of which 7 poor and 3 near-poor, none of members or policy families.
/// </summary>
static class PilotCell
{
    public const string UnitCode = "28831";
    public const string Name = "Ấp Phước Hậu";

    /// <summary>Its place among the cells of the commune is invented.</summary>
    public const int Order = 3;

    public const int RecognisedIn = 2021;
    public const int Households = 468;
    public const int Poor = 7;
    public const int NearPoor = 3;
    public const int Active = 17;
    public const int Exempt = 16;
    public const int Away = 10;
    public const int PomeloMembers = 31;
    public const int OccupationalMembers = 7;

    /// <summary>The date of its figures: early August 2022, by the same convention as the report.</summary>
    public static readonly DateOnly On = new(2022, 8, 5);
}
