using System.Globalization;

namespace Analytics.Warehouse.Files;

/// <summary>Reads the value of a setting and checks its range; a missing value gives the default.</summary>
public static class SettingValue
{
    /// <param name="name">The full name of the setting, for the error message.</param>
    /// <exception cref="TerminalException">The value is not a number within the range.</exception>
    public static double Number(string? text, string name, double defaultValue, double min, double max)
    {
        if (string.IsNullOrWhiteSpace(text)) return defaultValue;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= min
            && value <= max ? value
            : throw new TerminalException(
                string.Create(CultureInfo.InvariantCulture,
                $"{name} is \"{text}\": give a number from {min} to {max}, with a point before decimals."));
    }

    /// <inheritdoc cref="Number"/>
    public static int Whole(string? text, string name, int defaultValue, int min, int max)
    {
        if (string.IsNullOrWhiteSpace(text)) return defaultValue;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max ? value
            : throw new TerminalException(
                string.Create(CultureInfo.InvariantCulture,
                $"{name} is \"{text}\": give a whole number from {min} to {max}."));
    }
}
