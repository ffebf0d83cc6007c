namespace Analytics.Warehouse.Files;

/// <summary>The district's clock: instants carry the offset of Asia/Ho_Chi_Minh, days are its days.</summary>
public static class DistrictTime
{
    /// <summary>Viet Nam: +07:00 all year, no daylight saving.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static DateTimeOffset Now(TimeProvider time) => TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone);

    public static DateTimeOffset At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}
