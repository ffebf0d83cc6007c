using System.Globalization;

namespace Analytics.Warehouse.Files;

/// <summary>Reads the value of a setting within its range; one that is not named keeps its default.</summary>
public static class SettingValue
{
    /// <param name="name">The whole name, for the sentence.</param>
    /// <exception cref="TerminalException">No number of the range.</exception>
    public static double Number(string? text, string name, double usual, double least, double most)
    {
        if (string.IsNullOrWhiteSpace(text)) return usual;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value
            : throw new TerminalException(string.Create(CultureInfo.InvariantCulture, $"{name} is \"{text}\": give a number from {least} to {most}, with a point before decimals."));
    }

    /// <inheritdoc cref="Number"/>
    public static int Whole(string? text, string name, int usual, int least, int most)
    {
        if (string.IsNullOrWhiteSpace(text)) return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value
            : throw new TerminalException(string.Create(CultureInfo.InvariantCulture, $"{name} is \"{text}\": give a whole number from {least} to {most}."));
    }
}
