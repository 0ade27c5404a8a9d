using System.Globalization;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Numbers as Java writes them.</summary>
internal static class NumberText
{
    /// <summary>BigDecimal.toString: scientific below 0.000001.</summary>
    public static string Of(decimal number)
    {
        var digits = Math.Abs(number).ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var unscaled = digits.Length == 0 ? "0" : digits;
        var exponent = unscaled.Length - 1 - number.Scale;
        if (exponent >= -6)
            return number.ToString(CultureInfo.InvariantCulture);
        var sign = number < 0 ? "-" : "";
        var mantissa = unscaled.Length == 1 ? unscaled : $"{unscaled[0]}.{unscaled[1..]}";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{mantissa}E{exponent}");
    }

    /// <summary>Double.toString: always with a point, scientific outside of 0.001 to 10000000.</summary>
    public static string Of(double number)
    {
        if (!double.IsFinite(number))
            return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        var size = Math.Abs(number);
        if (size is 0 or >= 1e-3 and < 1e7)
        {
            var plain = number.ToString("0.0###################", CultureInfo.InvariantCulture);
            return number == 0 && double.IsNegative(number) ? "-0.0" : plain;
        }
        var parts = number.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var digits = new string([.. shortest.Split('E')[0].Where(char.IsAsciiDigit)]).Trim('0');
        var exponent = int.Parse(parts[(parts.IndexOf('E', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{(number < 0 ? "-" : "")}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent}");
    }
}
