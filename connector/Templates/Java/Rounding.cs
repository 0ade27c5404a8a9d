namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>java.math.RoundingMode, by the numbers of BigDecimal's constants.</summary>
internal enum Rounding
{
    Up,
    Down,
    Ceiling,
    Floor,
    HalfUp,
    HalfDown,
    HalfEven,
    Unnecessary,
}
