using System.Globalization;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>
/// Keeps two processes from running jobs on one security system at the same time. The operating system holds the lock, so
/// that it ends with the process, however that ends; a repository in memory has no second process.
/// </summary>
internal sealed class JobLock : IDisposable
{
    private readonly FileStream? file;

    private JobLock(FileStream? file) => this.file = file;

    /// <summary>The lock, or null while another process holds it.</summary>
    public static JobLock? TryTake(IdentityRepository repository, SecuritySystem system)
    {
        if (repository.Path is not { } path)
            return new JobLock(null);
        try
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{path}.{system.Key}.lock");
            return new JobLock(new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => file?.Dispose();
}
