namespace Analytics.Warehouse.Files;

/// <summary>
/// The district's time zone: timestamps have the offset of Asia/Ho_Chi_Minh, and dates are local dates.
/// </summary>
public static class DistrictTime
{
    /// <summary>Viet Nam: +07:00 all year, no daylight saving.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static DateTimeOffset Now(TimeProvider time) => TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone);

    public static DateTimeOffset At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}
