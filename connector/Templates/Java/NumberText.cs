using System.Globalization;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>Doubles and floats as Java prints them: always with a point, with an exponent outside of 0.001 to 10000000.</summary>
internal static class NumberText
{
    public static string Of(double number) => Of(number, number.ToString("R", CultureInfo.InvariantCulture));

    public static string Of(float number) => Of(number, number.ToString("R", CultureInfo.InvariantCulture));

    private static string Of(double number, string shortest)
    {
        if (!double.IsFinite(number))
            return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        var sign = double.IsNegative(number) ? "-" : "";
        if (number == 0)
            return $"{sign}0.0";
        var (digits, exponent) = Split(shortest.TrimStart('-'));
        return sign + exponent switch
        {
            >= 0 and < 7 => digits.Length <= exponent + 1 ? $"{digits.PadRight(exponent + 1, '0')}.0" : $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}",
            < 0 and >= -3 => $"0.{new string('0', -exponent - 1)}{digits}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent}"),
        };
    }

    /// <summary>The significant digits, and the power of ten of the first.</summary>
    private static (string Digits, int Exponent) Split(string shortest)
    {
        var parts = shortest.Split('E');
        var mantissa = parts[0].Split('.');
        var all = string.Concat(mantissa);
        var exponent = mantissa[0].Length - 1 + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        var leading = all.Length - all.TrimStart('0').Length;
        return (all.Trim('0'), exponent - leading);
    }
}
