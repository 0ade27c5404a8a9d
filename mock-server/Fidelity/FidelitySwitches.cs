namespace OpsRampHarness.MockServer.Fidelity;

/// <summary>The fidelity ledger: every behaviour of the fake that no source settles, in one table.</summary>
public static class FidelitySwitches
{
    private static readonly List<FidelitySwitch> Ledger = [];

    /// <summary>How a list in a role update combines with what the role holds.</summary>
    public static FidelitySwitch RoleListSemantics { get; } = Add("role-list-semantics", ["merge", "replace"],
        "A list of users, user groups or other references sent to update a role is added to what the role holds (merge) or takes its place (replace).",
        "A client grants with a list of one user and never removes; one sample sends two devices and gets four back; nothing states it.", FidelityCertainty.Inferred);

    /// <summary>How roles and user groups in a user update combine with what the user has.</summary>
    public static FidelitySwitch UserListSemantics { get; } = Add("user-list-semantics", ["replace", "merge"],
        "Roles or user groups sent to update a user take the place of the user's own (replace) or are added to them (merge).",
        "The Terraform provider sends the complete list and leaves it out when empty.", FidelityCertainty.Inferred);

    /// <summary>What an empty list in a user or user group update does.</summary>
    public static FidelitySwitch EmptyList { get; } = Add("empty-list", ["clears", "unchanged"],
        "An empty list sent where a list replaces takes everything away (clears) or is treated as absent (unchanged).",
        "No source sends one.", FidelityCertainty.Unknown);

    /// <summary>How a group's roles in an update combine with what it has.</summary>
    public static FidelitySwitch UserGroupListSemantics { get; } = Add("user-group-list-semantics", ["replace", "merge"],
        "Roles sent to update a user group take the place of the group's roles (replace) or are added to them (merge).",
        "The Terraform provider sends the complete list and leaves it out when empty.", FidelityCertainty.Inferred);

    /// <summary>How permissions in an update combine with what the set holds.</summary>
    public static FidelitySwitch PermissionListSemantics { get; } = Add("permission-list-semantics", ["merge", "replace"],
        "Permissions sent to update a permission set are added to the set (merge) or take the place of its permissions (replace).",
        "The Terraform provider takes a permission away by sending it with an empty type.", FidelityCertainty.ClientProven);

    /// <summary>Whether user search returns whole users.</summary>
    public static FidelitySwitch SearchDetail { get; } = Add("search-detail", ["full", "minimal"],
        "User search returns users with their roles and user groups (full) or only id, names, login name and email (minimal).",
        "The schema of the published specification shows full users, its prose says minimal details.", FidelityCertainty.Documented);

    /// <summary>Which life-cycle states a user search without a status filter returns.</summary>
    public static FidelitySwitch SearchStatuses { get; } = Add("search-statuses", ["active-and-inactive", "active", "all"],
        "A user search without a status filter returns active and deactivated users, only active ones, or all including terminated ones.",
        "Not stated.", FidelityCertainty.Unknown);

    /// <summary>Which users a search at partner level returns.</summary>
    public static FidelitySwitch PartnerSearchScope { get; } = Add("partner-search-scope", ["own", "with-clients"],
        "A user search at a partner returns the partner's own users (own) or those of its clients as well (with-clients).",
        "Old pages speak of partner-level and client-level users.", FidelityCertainty.Inferred);

    /// <summary>Status for a role, user group, permission set, credential set or device group that does not exist.</summary>
    public static FidelitySwitch NotFoundStatus { get; } = Add("not-found-status", ["500", "404"],
        "HTTP status with error code 0003 for a role, user group, permission set, credential set or device group that does not exist.",
        "Domain errors are published with 500; the general table lists 404; live acceptance tests match the text, not the status.", FidelityCertainty.Inferred);

    /// <summary>Status for a user that does not exist.</summary>
    public static FidelitySwitch UserNotFoundStatus { get; } = Add("user-not-found-status", ["404", "500"],
        "HTTP status with error code 0003 for a user that never existed.",
        "Acceptance tests tolerate 404 or a text with 'not found'.", FidelityCertainty.Unknown);

    /// <summary>Status for an unknown or revoked token.</summary>
    public static FidelitySwitch BadTokenStatus { get; } = Add("bad-token-status", ["401", "407"],
        "HTTP status for an unknown, malformed or revoked access token.",
        "The status table names 401 for failed authorisation; one vendor client calls 407 the answer to a bad token.", FidelityCertainty.Inferred);

    /// <summary>Status for an expired token.</summary>
    public static FidelitySwitch ExpiredTokenStatus { get; } = Add("expired-token-status", ["407", "401"],
        "HTTP status for an expired access token.",
        "407 is published and vendor clients renew on it; its body is not published.", FidelityCertainty.Documented);

    /// <summary>Whether a second token request returns the token that still lives.</summary>
    public static FidelitySwitch TokenReuse { get; } = Add("token-reuse", ["fresh", "reuse"],
        "A token request while a token lives returns a new one, both valid (fresh), or the same one with what is left of its life (reuse).",
        "The wording of the errors is that of a framework whose default store reuses.", FidelityCertainty.Unknown);

    /// <summary>Whether the token endpoint accepts credentials in a Basic header.</summary>
    public static FidelitySwitch TokenBasicCredentials { get; } = Add("token-basic-credentials", ["refused", "accepted"],
        "The token endpoint takes client id and secret from the form only (refused) or from a Basic header as well (accepted).",
        "No client uses it.", FidelityCertainty.Unknown);

    /// <summary>Largest page.</summary>
    public static FidelitySwitch PageSizeCap { get; } = Add("page-size-cap", ["1000", "100", "unlimited"],
        "A larger pageSize is silently lowered to this number.",
        "No maximum is published; clients use 100.", FidelityCertainty.Unknown);

    /// <summary>What a page number or size that is not a positive number does.</summary>
    public static FidelitySwitch InvalidPaging { get; } = Add("invalid-paging", ["refused", "defaulted"],
        "A pageNo or pageSize that is not a positive number is answered with 400 (refused) or replaced by its default (defaulted).",
        "Not stated.", FidelityCertainty.Unknown);

    /// <summary>What a page after the last one answers.</summary>
    public static FidelitySwitch PageOutOfRange { get; } = Add("page-out-of-range", ["empty", "refused"],
        "A page after the last one is an empty page with 200 (empty) or 400 (refused).",
        "Not stated.", FidelityCertainty.Inferred);

    /// <summary>Which of two equal query parameters counts.</summary>
    public static FidelitySwitch RepeatedQueryParameter { get; } = Add("repeated-query-parameter", ["last", "first"],
        "Of a query parameter given twice, the last or the first one counts.",
        "A published client appends pageNo to addresses that already have one, and would loop for ever if the first won.", FidelityCertainty.Inferred);

    /// <summary>What an unknown sort column does.</summary>
    public static FidelitySwitch UnknownSortName { get; } = Add("unknown-sort-name", ["ignored", "refused"],
        "An unknown sortName sorts by the default column (ignored) or is answered with 400 (refused).",
        "Not stated.", FidelityCertainty.Unknown);

    /// <summary>Sort direction when none is asked for.</summary>
    public static FidelitySwitch DefaultSortDirection { get; } = Add("default-sort-direction", ["descending", "ascending"],
        "Order of a list when isDescendingOrder is absent.",
        "The parameter is documented with default true; samples of roles and permission sets show false.", FidelityCertainty.Documented);

    /// <summary>What an unknown variable in queryString does.</summary>
    public static FidelitySwitch UnknownQueryVariable { get; } = Add("unknown-query-variable", ["ignored", "refused"],
        "A pair in queryString with an unknown variable, or without a colon, has no effect (ignored) or is answered with 400 (refused).",
        "Not stated.", FidelityCertainty.Unknown);

    /// <summary>How text variables in queryString match.</summary>
    public static FidelitySwitch QueryTextMatch { get; } = Add("query-text-match", ["contains", "exact"],
        "Text variables in queryString match any part of the value whatever its case (contains) or the whole value (exact).",
        "Samples search for words that are only part of the names they find.", FidelityCertainty.Inferred);

    /// <summary>What activating an active user, or deactivating a deactivated one, does.</summary>
    public static FidelitySwitch RepeatedAction { get; } = Add("repeated-action", ["accepted", "refused"],
        "An action that leaves the user as it is answers 200 (accepted) or 400 (refused).",
        "Not stated.", FidelityCertainty.Unknown);

    /// <summary>What acting on a terminated user does.</summary>
    public static FidelitySwitch TerminatedUserChange { get; } = Add("terminated-user-change", ["refused", "accepted"],
        "Updating or acting on a terminated user, or giving it a role or user group, answers 400 (refused) or 200 without effect on it (accepted).",
        "Termination is published as irreversible; the answer is not.", FidelityCertainty.Inferred);

    /// <summary>What adding a member twice, or removing one that is none, does.</summary>
    public static FidelitySwitch RepeatedMembership { get; } = Add("repeated-membership", ["accepted", "refused"],
        "Adding an existing member or removing a stranger answers 200 (accepted) or 400 (refused).",
        "Not stated.", FidelityCertainty.Unknown);

    /// <summary>Whether names may be used twice.</summary>
    public static FidelitySwitch DuplicateNames { get; } = Add("duplicate-names", ["refused", "accepted"],
        "A role, user group, permission set, credential set or client with the name of another is answered with 400 (refused) or created (accepted).",
        "Not stated.", FidelityCertainty.Unknown);

    /// <summary>Whether login names that differ by case are the same.</summary>
    public static FidelitySwitch LoginNameCase { get; } = Add("login-name-case", ["sensitive", "insensitive"],
        "Login names that differ only by case are two names (sensitive) or one (insensitive).",
        "Not stated.", FidelityCertainty.Unknown);

    /// <summary>What a different login name in an update does.</summary>
    public static FidelitySwitch LoginNameChange { get; } = Add("login-name-change", ["applied", "ignored", "refused"],
        "A different loginName in a user update renames the user (applied), has no effect (ignored) or is answered with 400 (refused).",
        "A published update sample sends it; the Terraform provider treats it as immutable.", FidelityCertainty.Unknown);

    /// <summary>Whether a deactivation needs a reason.</summary>
    public static FidelitySwitch DeactivateReason { get; } = Add("deactivate-reason", ["required", "optional"],
        "A deactivation with a missing or blank deactivateReason is answered with 400 (required) or carried out (optional).",
        "The field is documented as mandatory; the answer to a missing one is not published.", FidelityCertainty.Documented);

    /// <summary>Word for the status of a deactivated user.</summary>
    public static FidelitySwitch DeactivatedStatus { get; } = Add("deactivated-status", ["deactivate", "inactive"],
        "Status of a deactivated user as it is read: deactivate, or inactive as in the search filter.",
        "By analogy with terminate, which acceptance tests read.", FidelityCertainty.Inferred);

    /// <summary>Whether termination masks personal data.</summary>
    public static FidelitySwitch TerminationMasking { get; } = Add("termination-masking", ["masked", "kept"],
        "Termination replaces personal data by asterisks, wholly for FULL and after the first letter for PARTIAL (masked), or leaves it (kept).",
        "Masking is documented; its form and the default mask type are not.", FidelityCertainty.Documented);

    /// <summary>Whether a terminated user stays in roles and groups.</summary>
    public static FidelitySwitch TerminationMemberships { get; } = Add("termination-memberships", ["dropped", "kept"],
        "A terminated user leaves its roles and user groups (dropped) or stays listed in them (kept).",
        "Not stated.", FidelityCertainty.Unknown);

    /// <summary>Whether the login name of a terminated user may be used again.</summary>
    public static FidelitySwitch TerminatedLoginName { get; } = Add("terminated-login-name", ["reserved", "free"],
        "The login name of a terminated user stays taken (reserved) or may be given to a new user (free).",
        "Not stated.", FidelityCertainty.Unknown);

    /// <summary>Whether a country must be one of the configured ones.</summary>
    public static FidelitySwitch UnknownCountry { get; } = Add("unknown-country", ["accepted", "refused"],
        "A country that is not in the list of countries is stored as it came (accepted) or answered with 400 (refused).",
        "A sample uses an abbreviation that is not in the list.", FidelityCertainty.Inferred);

    /// <summary>Whether creating a user needs country and time zone.</summary>
    public static FidelitySwitch CountryAndTimeZone { get; } = Add("country-and-time-zone", ["optional", "required"],
        "A new user may lack country and time zone (optional) or not (required).",
        "The pages say mandatory; published clients leave them out.", FidelityCertainty.ClientProven);

    /// <summary>What a time zone that is not configured does.</summary>
    public static FidelitySwitch UnknownTimeZone { get; } = Add("unknown-time-zone", ["refused", "accepted"],
        "A time zone that cannot be resolved is answered with 400 (refused) or stored as it came (accepted).",
        "Not stated.", FidelityCertainty.Unknown);

    /// <summary>Which part of a contradictory time zone counts.</summary>
    public static FidelitySwitch TimeZoneConflict { get; } = Add("time-zone-conflict", ["code", "name"],
        "Of a time zone whose code and name disagree, the code or the name counts.",
        "The code alone is enough.", FidelityCertainty.Unknown);

    /// <summary>Which signs a password must have one of.</summary>
    public static FidelitySwitch PasswordSymbols { get; } = Add("password-symbols", ["any", "documented"],
        "A password needs any sign that is neither letter nor digit (any) or one of # ! $ * (documented).",
        "The documented list is contradicted by the published examples.", FidelityCertainty.Inferred);

    /// <summary>Whether an email address is looked at.</summary>
    public static FidelitySwitch EmailFormat { get; } = Add("email-format", ["unchecked", "checked"],
        "An email without a sign before and after an @ is stored (unchecked) or answered with 400 (checked).",
        "Not stated.", FidelityCertainty.Unknown);

    /// <summary>Whether "true" is a boolean.</summary>
    public static FidelitySwitch StringBooleans { get; } = Add("string-booleans", ["accepted", "refused"],
        "The texts \"true\" and \"false\" are taken for booleans (accepted) or answered with 400 (refused).",
        "A published connector sends them.", FidelityCertainty.ClientProven);

    /// <summary>What a user update answers.</summary>
    public static FidelitySwitch UserUpdateReply { get; } = Add("user-update-reply", ["empty", "user"],
        "A user update answers 200 without a body (empty) or with the user (user).",
        "The specification declares no content; the Terraform provider copes with both.", FidelityCertainty.Documented);

    /// <summary>Whether notifications are added that nobody sent.</summary>
    public static FidelitySwitch DefaultNotifications { get; } = Add("default-notifications", ["added", "none"],
        "A user has default notification entries besides those sent (added) or only those sent (none).",
        "A comment in the Terraform provider; which entries is not published.", FidelityCertainty.ClientProven);

    /// <summary>Whether users show a picture.</summary>
    public static FidelitySwitch ProfileImage { get; } = Add("profile-image", ["sent", "absent"],
        "A user who chose no picture shows the addresses of a standard one (sent) or none (absent).",
        "Samples show the addresses of three sizes; whether every user has them, and in a search too, is not stated.", FidelityCertainty.Documented);

    /// <summary>Whether a change of password needs the new one twice.</summary>
    public static FidelitySwitch ConfirmPassword { get; } = Add("confirm-password", ["optional", "required"],
        "A change of password may lack confirmPassword (optional) or not (required).",
        "The specification says mandatory; the Terraform provider leaves it out.", FidelityCertainty.ClientProven);

    /// <summary>Status when a client is asked for as a partner.</summary>
    public static FidelitySwitch PartnerInfoOfClient { get; } = Add("partner-info-of-client", ["404", "500", "401"],
        "HTTP status of GET /tenants/{tenant} for a tenant that is a client.",
        "The Terraform provider tells partner from client by whether the call succeeds.", FidelityCertainty.Unknown);

    /// <summary>Status for another's tenant.</summary>
    public static FidelitySwitch ForeignTenantStatus { get; } = Add("foreign-tenant-status", ["401", "404"],
        "HTTP status for a tenant that the token gives no right to, or that does not exist.",
        "The status table describes 401 so; 403 is not in it.", FidelityCertainty.Documented);

    /// <summary>Whether the case of action words in paths counts.</summary>
    public static FidelitySwitch ActionCase { get; } = Add("action-case", ["any", "exact"],
        "An action word in a path, such as ACTIVATE, counts in any case (any) or only as documented (exact).",
        "Not stated.", FidelityCertainty.Unknown);

    /// <summary>Whether a trailing slash is overlooked.</summary>
    public static FidelitySwitch TrailingSlash { get; } = Add("trailing-slash", ["refused", "accepted"],
        "A path with a slash too many at its end is unknown (refused) or overlooked (accepted).",
        "Not stated.", FidelityCertainty.Unknown);

    /// <summary>What a body of another type than JSON does.</summary>
    public static FidelitySwitch WrongContentType { get; } = Add("wrong-content-type", ["refused", "ignored"],
        "A body whose Content-Type is not JSON is answered with 415 (refused) or read all the same (ignored).",
        "Not stated.", FidelityCertainty.Inferred);

    /// <summary>Whether the published budgets are enforced.</summary>
    public static FidelitySwitch RateLimits { get; } = Add("rate-limits", ["off", "documented"],
        "Requests over the published budget of a minute are served (off) or answered with 429 (documented). The headers are sent either way.",
        "Budgets and headers are published; off keeps tests fast.", FidelityCertainty.Documented);

    /// <summary>Every switch, in the order of the ledger.</summary>
    public static IReadOnlyList<FidelitySwitch> All => Ledger;

    /// <summary>The switch with this id, or null.</summary>
    public static FidelitySwitch? Find(string id) =>
        Ledger.Find(entry => string.Equals(entry.Id, id, StringComparison.Ordinal));

    /// <summary>The id nearest to a mistyped one.</summary>
    internal static string? Nearest(string id) =>
        Ledger.MinBy(entry => Routing.TextDistance.Between(entry.Id, id)) is { } entry && Routing.TextDistance.Between(entry.Id, id) <= id.Length / 2 ? entry.Id : null;

    private static FidelitySwitch Add(string id, string[] values, string description, string sources, FidelityCertainty certainty)
    {
        var entry = new FidelitySwitch(id, values[0], values, description, sources, certainty) { Ordinal = Ledger.Count };
        Ledger.Add(entry);
        return entry;
    }
}
