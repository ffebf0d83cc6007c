using System.Globalization;

namespace Analytics.Dashboard.Drawing;

/// <summary>Link targets of the marks of a chart: pages of the product, with the reader's load and date.</summary>
/// <param name="AsOf">The date in the reader's address; null for the reporting date.</param>
/// <param name="Load">The load in the reader's address; null for the newest.</param>
public sealed record ChartLinks(DateOnly? AsOf, int? Load)
{
    /// <summary>The address of a page with the reader's load, date and language.</summary>
    public string To(string path) => To(path, AsOf);

    /// <summary>The address of a page as of a day.</summary>
    public string To(string path, DateOnly? day)
    {
        var query = new List<KeyValuePair<string, string?>>();
        if (day is { } known) query.Add(new("asOf", known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (Load is { } load) query.Add(new("load", load.ToString(CultureInfo.InvariantCulture)));
        return path + QueryString.Create(query);
    }
}
