namespace OpsRampHarness.MockServer.Faults;

/// <summary>The operation is carried out later.</summary>
/// <param name="Seconds">The delay; the shortest of a range; the middle one of a log-normal distribution.</param>
/// <param name="UpToSeconds">The longest delay of a range, all equally likely; null for a fixed or log-normal delay.</param>
/// <param name="Sigma">Spread of a log-normal distribution; null for a fixed delay or a range.</param>
public sealed record DelayEffect(double Seconds, double? UpToSeconds = null, double? Sigma = null) : FaultEffect
{
    /// <summary>Draws a delay. It is never negative and never longer than an hour.</summary>
    internal TimeSpan Draw(Random random)
    {
        var seconds = Seconds;
        if (UpToSeconds is { } longest)
            seconds += random.NextDouble() * (longest - Seconds);
        else if (Sigma is { } sigma)
            seconds *= Math.Exp(sigma * Normal(random));
        return TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 3600));
    }

    /// <summary>A standard normal number by the method of Box and Muller.</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
