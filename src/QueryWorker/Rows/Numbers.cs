using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Analytics.QueryWorker.Rows;

/// <summary>
/// Writes numbers without loss: as a JSON number where a double holds the value exactly, otherwise as a string with
/// all digits. NaN and the infinities, which JSON lacks, are strings too.
/// </summary>
static class Numbers
{
    const long ExactInDouble = (1L << 53) - 1;

    // Every decimal of up to fifteen digits survives the conversion to a double and back.
    const int ExactDigits = 15;

    public static void WriteBig(Utf8JsonWriter json, BigInteger value)
    {
        if (BigInteger.Abs(value) <= ExactInDouble) json.WriteNumberValue((long)value);
        else json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    public static void WriteBig(Utf8JsonWriter json, long value)
    {
        if (value is >= -ExactInDouble and <= ExactInDouble) json.WriteNumberValue(value);
        else json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    public static void WriteDouble(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value)) json.WriteNumberValue(value);
        else json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    public static void WriteFloat(Utf8JsonWriter json, float value)
    {
        if (float.IsFinite(value)) json.WriteNumberValue(value);
        else json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    public static void WriteDecimal(Utf8JsonWriter json, Int128 unscaled, int scale)
    {
        var digits = Int128.Abs(unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var text = (Int128.IsNegative(unscaled) ? "-" : "") + digits[..^scale]
            + (scale > 0 ? $".{digits[^scale..]}" : "");
        if (digits.Length <= ExactDigits) json.WriteRawValue(text, skipInputValidation: true);
        else json.WriteStringValue(text);
    }

    /// <summary>A UUID is stored as a signed number with its sign flipped, so that it sorts like text.</summary>
    public static string Uuid(UInt128 stored)
    {
        var hex = (stored ^ UInt128.One << 127).ToString("x32", CultureInfo.InvariantCulture);
        return $"{hex[..8]}-{hex[8..12]}-{hex[12..16]}-{hex[16..20]}-{hex[20..]}";
    }

    /// <summary>The first byte holds the number of padding bits in the second.</summary>
    public static string Bits(ReadOnlySpan<byte> stored)
    {
        var text = new StringBuilder(stored.Length * 8);
        foreach (var part in stored[1..]) text.Append(part.ToString("b8", CultureInfo.InvariantCulture));
        return text.ToString(stored[0], text.Length - stored[0]);
    }

    /// <summary>
    /// Three bytes of sign and length, then the magnitude; all bytes of a negative number are inverted.
    /// </summary>
    public static BigInteger Bignum(ReadOnlySpan<byte> stored)
    {
        var magnitude = stored[3..].ToArray();
        if ((stored[0] & 0x80) != 0) return new BigInteger(magnitude, isUnsigned: true, isBigEndian: true);
        for (var i = 0; i < magnitude.Length; i++) magnitude[i] = (byte)~magnitude[i];
        return -new BigInteger(magnitude, isUnsigned: true, isBigEndian: true);
    }
}
