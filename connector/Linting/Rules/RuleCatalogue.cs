using OpsRampHarness.Connector.Linting.Rules.Access;
using OpsRampHarness.Connector.Linting.Rules.Accounts;
using OpsRampHarness.Connector.Linting.Rules.Bodies;
using OpsRampHarness.Connector.Linting.Rules.Calls;
using OpsRampHarness.Connector.Linting.Rules.Connections;
using OpsRampHarness.Connector.Linting.Rules.Imports;
using OpsRampHarness.Connector.Linting.Rules.Keys;
using OpsRampHarness.Connector.Linting.Rules.Operations;
using OpsRampHarness.Connector.Linting.Rules.Packs;
using OpsRampHarness.Connector.Linting.Rules.Secrets;
using OpsRampHarness.Connector.Linting.Rules.Templates;
using OpsRampHarness.Connector.Linting.Rules.Tickets;
using OpsRampHarness.Connector.Linting.Rules.Urls;

namespace OpsRampHarness.Connector.Linting.Rules;

/// <summary>Every rule there is.</summary>
public static class RuleCatalogue
{
    /// <summary>The descriptions of all rules, sorted by id, ordinal.</summary>
    public static IReadOnlyList<RuleDescription> All => field ??=
    [
        .. Rules.Select(rule => rule.Description).Concat(ReadingRules.All).Append(UselessSilence.HitsNothing).Append(UselessSilence.UnknownRule)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rules that look at a pack once it is read, sorted by id.</summary>
    internal static IReadOnlyList<LintRule> Rules { get; } =
    [
        new NoGrant(),
        new NoRemoval(),
        new RemovalNotRepeatable(),
        new RemovalOverwrites(),
        new UnknownAccessType(),
        new ColumnMismatch(),
        new IdMismatch(),
        new NoIdPath(),
        new ResponseColumnCall(),
        new MissingField(),
        new BodyNotJson(),
        new FieldFromOtherColumn(),
        new UnknownField(),
        new WrongBodyShape(),
        new ContradictoryContentType(),
        new DeleteWithBody(),
        new DoubledScheme(),
        new EmptyHeaderName(),
        new ErrorCountsAsSuccess(),
        new GetWithBody(),
        new MethodCase(),
        new MisspeltHeader(),
        new NoContentType(),
        new NoUrl(),
        new SuccessNeverComes(),
        new UnlikeTheOthers(),
        new UnknownMethod(),
        new UnsupportedOption(),
        new CallWithoutToken(),
        new BlankInFormField(),
        new ContentTypeHeader(),
        new UnresolvableErrorPath(),
        new ExpiryUnnoticed(),
        new HeaderTokenWithoutPrefix(),
        new MissingConnection(),
        new NeverRefreshed(),
        new NoTokenPath(),
        new NoTokenType(),
        new ObjectAsText(),
        new RefreshTokenIncomplete(),
        new TokenInOtherHeader(),
        new TokenWithoutScheme(),
        new UnknownAuthType(),
        new UnknownAuthentication(),
        new BadColumnType(),
        new CallWithoutRequest(),
        new ConstantTotal(),
        new DateWithoutFormat(),
        new DependentCallIncomplete(),
        new DotInKey(),
        new DuplicatesAfterOutage(),
        new FailureLooksLikeDeletion(),
        new KeyIsNoColumn(),
        new KeyNotMapped(),
        new LegacyDeletion(),
        new LinkCallWithoutId(),
        new MappingIncomplete(),
        new MappingKeySpelling(),
        new MappingNotDeclared(),
        new MappingNotStored(),
        new MappingNotUsed(),
        new MappingOverwritten(),
        new MappingShape(),
        new NoColumns(),
        new NoEntitlementValue(),
        new NoPaging(),
        new NoThreshold(),
        new OptionMisplaced(),
        new PageTooLarge(),
        new PagingIncomplete(),
        new PagingMisplaced(),
        new PagingPathWithoutPrefix(),
        new ReverseMappingNotStored(),
        new StatusColumnNotMapped(),
        new StatusColumnWithoutValues(),
        new StatusValuesWithoutColumn(),
        new TextInsteadOfBoolean(),
        new TwoStatusMappings(),
        new TypeWithoutLinks(),
        new UnknownColumn(),
        new UnknownEntitlementType(),
        new UnknownProcessingType(),
        new UserColumnOnAccount(),
        new WrongList(),
        new WrongTotal(),
        new MisspeltKey(),
        new WrongKeyCase(),
        new IdenticalOperation(),
        new NoCalls(),
        new WrongAttribute(),
        new SecretInClearText(),
        new BareDollar(),
        new DoesNotParse(),
        new DynamicAttribute(),
        new GuardTestsAnother(),
        new HoleOutsideQuotes(),
        new HyphenInName(),
        new ListAsText(),
        new MayBeMissing(),
        new NotUnderstood(),
        new NullAsText(),
        new NumberAgainstText(),
        new QuoteAfterBrace(),
        new RawDate(),
        new RemovedWhileWalking(),
        new ReturnsInLoopOnly(),
        new TaskCode(),
        new Unencoded(),
        new Unescaped(),
        new UnknownProperty(),
        new UnknownResponse(),
        new UnknownVariable(),
        new NoTicketPath(),
        new BlankAtEnd(),
        new MethodNotAllowed(),
        new NoSuchRoute(),
        new NotHttps(),
        new OtherHost(),
        new OrderWithoutSort(),
        new OtherTenant(),
        new UnfilledPlaceholder(),
    ];

    /// <summary>The description of a rule; null when there is none of that id.</summary>
    public static RuleDescription? Find(string id) => All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal));
}
