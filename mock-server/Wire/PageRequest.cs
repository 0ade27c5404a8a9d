using System.Globalization;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>Which page of a list is asked for, in which order. Defaults as documented: page 1, 100 a page, descending.</summary>
internal sealed record PageRequest(int Number, int Size, string? SortName, bool Descending)
{
    private const int DefaultSize = 100;

    /// <summary>Bound on any page, so that no caller can ask for unbounded memory.</summary>
    private const int Unlimited = 10_000;

    public static PageRequest? Read(Call call, out Reply? refusal)
    {
        refusal = null;
        if (!TryNumber(call, "pageNo", 1, out var number, ref refusal) || !TryNumber(call, "pageSize", DefaultSize, out var size, ref refusal))
            return null;

        var descending = call.Parameter("isDescendingOrder") switch
        {
            { } text when text.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
            { } text when text.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
            _ => call.Fidelity.Is(FidelitySwitches.DefaultSortDirection, "descending"),
        };
        return new PageRequest(number, Cap(size, call.Fidelity), call.Parameter("sortName"), descending);
    }

    private static bool TryNumber(Call call, string name, int fallback, out int number, ref Reply? refusal)
    {
        number = fallback;
        if (call.Parameter(name) is not { Length: > 0 } text)
            return true;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0)
            return true;

        number = fallback;
        if (call.Fidelity.Is(FidelitySwitches.InvalidPaging, "defaulted"))
            return true;
        refusal = Errors.Field(name, $"{name} must be a positive number");
        return false;
    }

    private static int Cap(int size, ConsultedFidelity fidelity)
    {
        if (size <= DefaultSize)
            return size;
        var cap = fidelity.Value(FidelitySwitches.PageSizeCap);
        return Math.Min(size, cap == "unlimited" ? Unlimited : int.Parse(cap, CultureInfo.InvariantCulture));
    }
}
