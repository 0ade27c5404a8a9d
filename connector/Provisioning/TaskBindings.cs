using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>The variables a provisioning template sees (vendor-documented names, case-sensitive).</summary>
internal sealed class TaskBindings
{
    private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal);

    public TaskBindings(IdentityRepository repository, TaskSubject subject, string password, ConsultedSwitches switches)
    {
        Password = password;
        var task = BoundObject.Of(subject, password, switches);
        var manager = subject.User?["manager"] is { } name ? repository.Users.Find(name) : null;
        values["user"] = BoundRow.Of(subject.User);
        values["account"] = subject.Account is null ? BoundRow.OfNewAccount(subject.Task.AccountName) : BoundRow.Of(subject.Account);
        values["accountName"] = subject.Account?.Name ?? subject.Task.AccountName;
        values["userAccount"] = UserAccounts(repository, subject);
        values["task"] = task;
        values["arsTasks"] = task;
        values["endpoint"] = BoundObject.Of(subject.Endpoint);
        values["endpoints"] = BoundObject.Of(subject.Endpoint);
        values["userManager"] = BoundRow.Of(manager);
        values["managerAccount"] = manager is null ? null : BoundRow.Of(AccountOf(repository, manager, subject.Endpoint));
        values["password"] = password;
        values["randomPassword"] = password;
        values["businessJustification"] = subject.Task.Comments;
        values["requestid"] = subject.Task.RequestKey;
        values["approvers"] = subject.Task.Approvers;
        values["requestor"] = subject.Task.Requestor;
        values["beneficiary"] = subject.User?.Username;
        values["ServiceAccountOwnerMap"] = NoServiceAccount;
        values["account_entitlements"] = EntitlementsOf(repository, subject.Account);
        var attributes = RequestAttributes(subject.Task);
        values["requestAccessAttributes"] = attributes;
        values["reqAttrs"] = attributes;
        if (subject.Entitlement is not null)
            values["entitlementValue"] = BoundRow.Of(subject.Entitlement);
    }

    /// <summary>The password of the task.</summary>
    public string Password { get; }

    /// <summary>The variables of an account name rule.</summary>
    public static IReadOnlyDictionary<string, object?> ForUser(User user) =>
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["user"] = BoundRow.Of(user) };

    /// <summary>The variables together with the responses so far.</summary>
    public IReadOnlyDictionary<string, object?> With(IReadOnlyList<CallResponse> responses) =>
        new Dictionary<string, object?>(values, StringComparer.Ordinal) { ["response"] = ResponseBinding.OfCalls(responses.Select(response => (response.Name, response.Message, response.Content))) };

    /// <summary>The same, for one element of a callListPath.</summary>
    public IReadOnlyDictionary<string, object?> WithChild(IReadOnlyList<CallResponse> responses, JsonElement child) =>
        new Dictionary<string, object?>(With(responses), StringComparer.Ordinal) { ["childresponse"] = ResponseBinding.Value(child) };

    /// <summary>No account here is a service account: its map has the documented keys, empty.</summary>
    private static Dictionary<string, object?> NoServiceAccount { get; } = new(StringComparer.Ordinal)
    {
        ["USEROWNERS"] = new Dictionary<string, object?>(StringComparer.Ordinal),
        ["USEROWNERNAMES"] = new Dictionary<string, object?>(StringComparer.Ordinal),
        ["USERGROUPOWNERS"] = new Dictionary<string, object?>(StringComparer.Ordinal),
        ["USERGROUPOWNERNAMES"] = new Dictionary<string, object?>(StringComparer.Ordinal),
        ["ServiceAccountType"] = null,
        ["ServiceAccountFlag"] = null,
    };

    private static List<object?> EntitlementsOf(IdentityRepository repository, Account? account) =>
        account is null ? [] : [.. repository.Links.EntitlementsOf(account.Key).Select(key => BoundRow.Of(repository.Entitlements.Get(key)))];

    private static Dictionary<string, object?> UserAccounts(IdentityRepository repository, TaskSubject subject)
    {
        var accounts = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var endpoint in subject.User is null ? [] : repository.Systems.Endpoints)
        {
            if (AccountOf(repository, subject.User!, endpoint) is { } account)
                accounts[endpoint.Name] = BoundRow.Of(account);
        }

        return accounts;
    }

    private static Account? AccountOf(IdentityRepository repository, User user, Endpoint endpoint) =>
        repository.Accounts.OfUser(user.Key, endpoint.Key) is [.., var last] ? last : null;

    private static object? RequestAttributes(ProvisioningTask task) =>
        ResponseBinding.Value(JsonElement.Parse(task.Attributes ?? "{}"));
}
