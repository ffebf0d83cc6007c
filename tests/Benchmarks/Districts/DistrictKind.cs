namespace Analytics.Benchmarks.Districts;

/// <summary>The kinds of programme that are simulated, as many of each.</summary>
enum DistrictKind
{
    /// <summary>One pace throughout.</summary>
    Constant,

    /// <summary>A pace that grows by the same share each year.</summary>
    Growing,

    /// <summary>Only part of the cells can be won, each equally likely; the pace falls as they are used up.</summary>
    Saturating,

    /// <summary>A low pace and one or two campaigns of some months.</summary>
    Campaign,

    /// <summary>Most recognitions fall on the end of the year.</summary>
    YearEnd,

    /// <summary>Years and months that differ far more than chance would.</summary>
    Overdispersed,

    /// <summary>Communes that differ, each with its own share of the cells.</summary>
    Communes,

    /// <summary>A slow start, then a full pace.</summary>
    Learning,

    /// <summary>A higher pace before the deadline.</summary>
    FinalSurge,

    /// <summary>A pace that falls to little or nothing, for some months or for good.</summary>
    Stall,
}
