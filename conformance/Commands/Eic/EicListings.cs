using System.Globalization;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary>What EIC knows, as rows.</summary>
internal static class EicListings
{
    public static Listing Users(IdentityRepository repository)
    {
        var roles = repository.Users.SavRoles.ToLookup(role => role.UserKey, role => role.Role);
        return new(
            ["key", "username", "firstname", "lastname", "email", "status", "sav roles"],
            [.. repository.Users.All.Select(user => new[]
            {
                Text(user.Key), user.Username, user["firstname"], user["lastname"], user["email"], user["statuskey"], string.Join(", ", roles[user.Key]),
            })]);
    }

    public static Listing Systems(IdentityRepository repository)
    {
        var connections = repository.Connections.All.ToDictionary(connection => connection.Name, StringComparer.Ordinal);
        var global = repository.Systems.IsOn(GlobalSetting.InstantProvisioningTasks) == true;
        return new(
            ["connection", "type", "target", "security system", "instant", "tries", "endpoint", "account name rule", "correlation rule"],
            [.. repository.Systems.Endpoints.Select(endpoint => (endpoint, system: repository.Systems.Get(endpoint.SecuritySystemKey))).Select(item => new[]
            {
                item.system.Connection,
                connections.GetValueOrDefault(item.system.Connection)?.Type,
                connections.GetValueOrDefault(item.system.Connection)?.Target,
                item.system.Name,
                item.system.InstantProvisioning ? global ? "on" : "on, but off globally" : "off",
                Text(item.system.ProvisioningTries),
                item.endpoint.Name,
                item.endpoint.AccountNameRule,
                item.endpoint.CorrelationRule,
            })]);
    }

    public static Listing Schedules(IdentityRepository repository) => new(
        ["job", "runs", "incremental", "cron", "next"],
        [.. repository.Schedules.All.Select(schedule => new[]
        {
            schedule.Name, JobName(schedule.Kind), schedule.Kind == JobKind.Provisioning ? null : schedule.Incremental ? "yes" : "no", schedule.Cron,
            JobScheduler.Next(schedule)?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        })]);

    public static Listing Accounts(IdentityRepository repository)
    {
        var endpoints = repository.Systems.Endpoints.ToDictionary(endpoint => endpoint.Key, endpoint => endpoint.Name);
        var users = repository.Users.All.ToDictionary(user => user.Key, user => user.Username);
        return new(
            ["key", "endpoint", "name", "account id", "status", "user"],
            [.. repository.Accounts.All.Select(account => new[]
            {
                Text(account.Key), endpoints[account.EndpointKey], account.Name, account.AccountId, account.Status,
                account.UserKey is { } user ? users[user] : null,
            })]);
    }

    public static Listing Entitlements(IdentityRepository repository)
    {
        var types = TypeNames(repository);
        return new(
            ["key", "type", "value", "entitlement id", "status"],
            [.. repository.Entitlements.All.Select(entitlement => new[]
            {
                Text(entitlement.Key), types[entitlement.TypeKey], entitlement.Value, entitlement.EntitlementId, entitlement.Status,
            })]);
    }

    public static Listing Links(IdentityRepository repository)
    {
        var accounts = repository.Accounts.All.ToDictionary(account => account.Key);
        var entitlements = EntitlementNames(repository);
        return new(
            ["account", "entitlement", "changed by"],
            [.. repository.Links.All.Select(link => new[] { accounts[link.AccountKey].Name, entitlements[link.EntitlementKey], link.ChangedBy })]);
    }

    public static Listing Hierarchies(IdentityRepository repository)
    {
        var entitlements = EntitlementNames(repository);
        return new(
            ["above", "mapping", "below", "changed by"],
            [.. repository.Entitlements.Hierarchy.Select(link => new[] { entitlements[link.ParentKey], link.MappingType, entitlements[link.ChildKey], link.ChangedBy })]);
    }

    public static Listing Tasks(IdentityRepository repository, IReadOnlyList<ProvisioningTask> tasks)
    {
        var users = repository.Users.All.ToDictionary(user => user.Key, user => user.Username);
        var entitlements = EntitlementNames(repository);
        return new(
            ["task", "request", "type", "user", "account", "entitlement", "status", "tries", "waits for", "comments"],
            [.. tasks.Select(task => new[]
            {
                Text(task.Key), Text(task.RequestKey), TaskNames.Of(task.Kind), task.UserKey is { } user ? users[user] : null, task.AccountName,
                task.EntitlementKey is { } entitlement ? entitlements[entitlement] : null, task.State.ToString(), Text(task.Tries),
                task.ParentTask is { } parent ? Text(parent) : null, task.ProvisioningComments,
            })]);
    }

    public static Listing History(IdentityRepository repository, long task) => new(
        ["moment", "status", "comments"],
        [.. repository.Tasks.HistoryOf(task).Select(moment => new[] { moment.Moment, moment.State.ToString(), moment.Comments })]);

    public static Listing Jobs(IdentityRepository repository, IReadOnlyList<JobRun> runs)
    {
        var systems = repository.Systems.All.ToDictionary(system => system.Key, system => system.Name);
        return new(
            ["job", "runs", "security system", "outcome", "started", "ended", "comments"],
            [.. runs.Select(run => new[] { Text(run.Key), ShortName(run.Kind) + (run.Incremental ? " (incremental)" : ""), systems[run.SecuritySystemKey], run.Outcome.ToString(), run.Started, run.Ended, run.Comments })]);
    }

    public static Listing Notifications(IdentityRepository repository) => new(
        ["key", "created", "event", "task", "to", "template", "subject", "body", "problem"],
        [.. repository.Mail.Outbox.Select(mail => new[]
        {
            Text(mail.Key), mail.Created, mail.Event.ToString(), Text(mail.TaskKey), mail.Recipient, mail.Template, mail.Subject, mail.Body, mail.Problem,
        })]);

    private static string JobName(JobKind kind) => kind switch
    {
        JobKind.ImportAccounts => "Application Data Import (Single Threaded), accounts",
        JobKind.ImportAccess => "Application Data Import (Single Threaded), access",
        JobKind.ImportUsers => "import of users",
        _ => "Provisioning job (WSRETRY)",
    };

    private static string ShortName(JobKind kind) => kind switch
    {
        JobKind.ImportAccounts => "import of accounts",
        JobKind.ImportAccess => "import of access",
        JobKind.ImportUsers => "import of users",
        _ => "provisioning",
    };

    private static Dictionary<long, string> TypeNames(IdentityRepository repository) => repository.Entitlements.Types.ToDictionary(type => type.Key, type => type.Name);

    private static Dictionary<long, string> EntitlementNames(IdentityRepository repository)
    {
        var types = TypeNames(repository);
        return repository.Entitlements.All.ToDictionary(
            entitlement => entitlement.Key, entitlement => $"{types[entitlement.TypeKey]}/{entitlement.Value ?? entitlement.EntitlementId}");
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
