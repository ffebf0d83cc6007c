namespace Analytics.Dashboard.Files;

/// <summary>What stands at the head and the foot of a printed form of the Party, in the names of the data.</summary>
/// <param name="Upper">The upper body.</param>
/// <param name="Issuer">The issuing body; null where the data hold several districts.</param>
/// <param name="PlaceAndDate">Châu Thành, ngày 05 tháng 8 năm 2022.</param>
public sealed record OfficialHeading(string Upper, string? Issuer, string Party, string PlaceAndDate, string Preparer, string Signer);
