using System.Globalization;

namespace Analytics.Dashboard.Drawing;

/// <summary>Where the marks of a chart lead: pages of the product, keeping the load and the date that the reader asked for.</summary>
/// <param name="AsOf">The date in the reader's address; null where the page stands at the reporting date.</param>
/// <param name="Load">The load in the reader's address; null for the newest.</param>
public sealed record ChartLinks(DateOnly? AsOf, int? Load)
{
    /// <summary>The address of a page as the reader looks at things.</summary>
    public string To(string path) => To(path, AsOf);

    /// <summary>The address of a page as it stood on a day.</summary>
    public string To(string path, DateOnly? day)
    {
        var query = new List<KeyValuePair<string, string?>>();
        if (day is { } known) query.Add(new("asOf", known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (Load is { } load) query.Add(new("load", load.ToString(CultureInfo.InvariantCulture)));
        return path + QueryString.Create(query);
    }
}
