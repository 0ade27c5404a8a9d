using System.Text.Json.Serialization;

namespace OpsRampHarness.MockServer.Faults;

/// <summary>What goes wrong when a fault rule fires. As JSON its kind stands in <c>type</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(StatusEffect), "status")]
[JsonDerivedType(typeof(DelayEffect), "delay")]
[JsonDerivedType(typeof(AbortEffect), "abort")]
[JsonDerivedType(typeof(LostReplyEffect), "lost-reply")]
[JsonDerivedType(typeof(TruncateEffect), "truncate")]
[JsonDerivedType(typeof(GarbageEffect), "garbage")]
[JsonDerivedType(typeof(EmptyBodyEffect), "empty-body")]
[JsonDerivedType(typeof(ContentTypeEffect), "content-type")]
[JsonDerivedType(typeof(StaleEffect), "stale")]
[JsonDerivedType(typeof(PagingEffect), "paging")]
public abstract record FaultEffect;
