using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary>An EIC on a repository file, with the connection that was saved in it.</summary>
internal sealed class EicAtHand : IDisposable
{
    private EicAtHand(IdentityRepository repository, Pack pack, EicSystem system)
    {
        Repository = repository;
        Pack = pack;
        System = system;
    }

    public IdentityRepository Repository { get; }

    public Pack Pack { get; }

    public EicSystem System { get; }

    /// <summary>Opens what the command line names; null, and what is wrong is said, when it cannot be used.</summary>
    public static EicAtHand? Open(ParseResult arguments, EicArguments options, CommandConsole console)
    {
        if (OpenRepository(arguments.GetValue(options.Database)!, console) is not { } repository) return null;
        if (Create(repository, arguments, options, console, out var problem) is { } eic) return eic;
        repository.Dispose();
        console.Problem(problem!);
        return null;
    }

    /// <summary>Opens a repository that exists; null, and why is said, when it does not or is none.</summary>
    public static IdentityRepository? OpenRepository(string path, CommandConsole console)
    {
        if (!File.Exists(path))
        {
            console.Problem(Wrong("eic/no-database", $"There is no repository '{path}'.", $"Make one: opsramp-harness eic init PACK --database {path}"));
            return null;
        }

        try
        {
            return IdentityRepository.Open(path);
        }
        catch (RepositoryException error)
        {
            console.Problem(Unusable(error));
            return null;
        }
    }

    /// <summary>What is said of a repository that cannot be used.</summary>
    public static PackProblem Unusable(RepositoryException error) => Wrong("eic/unusable-database", error.Problem, error.Fix);

    public static PackProblem Wrong(string id, string message, string fix) => new(id, Severity.Error, message, null, fix);

    public void Dispose()
    {
        System.Dispose();
        Repository.Dispose();
    }

    private static EicAtHand? Create(IdentityRepository repository, ParseResult arguments, EicArguments options, CommandConsole console, out PackProblem? problem)
    {
        if (!TryFindSystem(repository, arguments.GetValue(options.SecuritySystem), out var system, out problem)) return null;
        if (arguments.GetValue(options.Endpoint) is { } endpoint && repository.Systems.EndpointsOf(system.Key).All(known => known.Name != endpoint))
        {
            problem = Wrong("eic/no-endpoint", $"The security system '{system.Name}' has no endpoint '{endpoint}'.", "See: opsramp-harness eic show systems");
            return null;
        }

        var connection = repository.Connections.Find(system.Connection)!;
        var read = PackReader.Read(connection.Name, repository.Connections.Files(connection.Name).Select(file => new PackFile(file.Name, file.Content)));
        if (read.Pack is null)
        {
            problem = read.Problems.FirstOrDefault() ?? Wrong("eic/no-pack", $"The connection '{connection.Name}' has no JSONs.", "Save it with: opsramp-harness eic init PACK");
            return null;
        }

        var address = arguments.GetValue(options.Target) ?? connection.Target;
        if (address is null)
        {
            problem = Wrong("eic/no-target", "No address stands for the pack's host.", "Start 'opsramp-harness serve' and name its address with --target.");
            return null;
        }

        if (!HttpAddress.TryParse(address, out var target))
        {
            problem = Wrong("usage/bad-url", $"'{address}' is no http or https address.", "Write one such as http://127.0.0.1:8080.");
            return null;
        }

        if (PackInput.Settings(read.Pack, console) is not { } harness)
        {
            problem = Wrong("eic/bad-settings", "The harness.json saved with the connection cannot be used.", "Mend it and save the connection again: opsramp-harness eic init PACK");
            return null;
        }

        problem = null;
        return new EicAtHand(repository, read.Pack, EicSystem.Create(read.Pack, repository, new EicOptions
        {
            CreateHandler = () => new RemoteTargetHandler(target),
            Hosts = new PackProfile(read.Pack, harness.Hosts).Hosts,
            SecuritySystem = system.Name,
            Endpoint = arguments.GetValue(options.Endpoint),
            Switches = EicArguments.Switched(harness.Switches.Eic, arguments.GetValue(options.Switches)!),
            Seed = 1,
        }).System);
    }

    private static bool TryFindSystem(
        IdentityRepository repository, string? name, [NotNullWhen(true)] out SecuritySystem? system, [NotNullWhen(false)] out PackProblem? problem)
    {
        var all = repository.Systems.All;
        system = name is null && all.Count == 1 ? all[0] : all.FirstOrDefault(known => known.Name == name);
        problem = system is not null
            ? null
            : Wrong(
                "eic/no-security-system",
                name is null ? $"There are {all.Count} security systems." : $"There is no security system '{name}'.",
                $"Name one with --security-system: {string.Join(", ", all.Select(known => $"'{known.Name}'"))}.");
        return system is not null;
    }
}
