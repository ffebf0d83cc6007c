namespace Analytics.Dashboard.Files;

/// <summary>Head and foot of a printed form of the Party, with the names that the data gives.</summary>
/// <param name="Upper">The upper body.</param>
/// <param name="Issuer">The issuing body; null where the data hold several districts.</param>
/// <param name="PlaceAndDate">Châu Thành, ngày 05 tháng 8 năm 2022.</param>
public sealed record OfficialHeading(string Upper, string? Issuer, string Party, string PlaceAndDate, string Preparer,
    string Signer);
