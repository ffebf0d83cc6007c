using System.Globalization;

namespace Analytics.Dashboard.Features.Admin;

/// <summary>Parts of a search from an address.</summary>
static class SearchText
{
    /// <summary>What was typed; null for nothing.</summary>
    public static string? Of(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <summary>A number of the log; null for none.</summary>
    public static long? Number(string? typed) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The parts of a search after the caption of what it found: on paper the form is not there.</summary>
    public static string Caption(string caption, params string?[] parts) =>
        string.Join(" · ", [caption, .. parts.OfType<string>()]);

    public static string Address(string path, params (string Name, string? Value)[] parts) =>
        path + QueryString.Create(parts.Where(p => p.Value is not null)
            .Select(p => KeyValuePair.Create(p.Name, p.Value)));
}
