using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Tests.Templates;

public sealed class When_evaluating_templates
{
    [TestCase(@"plain ""text""", @"plain ""text""")]
    [TestCase(@"a\\b", @"a\b")]
    [TestCase(@"a\nb\t\u0041", "a\nb\tA")]
    [TestCase(@"say \""hi\""", @"say \""hi\""")]
    [TestCase(@"say \\""hi", @"say \""hi")]
    [TestCase(@"\$5 \${user}", "$5 ${user}")]
    [TestCase(@"\\${number}", @"\7")]
    [TestCase("a\r\nb", "a\nb")]
    [TestCase("<${user.email}>", "<ann@example.com>")]
    [TestCase("$user.email, $number.", "ann@example.com, 7.")]
    [TestCase("${nothing} ${user.customproperty7}", "null null")]
    [TestCase("${response.unknown}", "null")]
    [TestCase("${response.none?.deeper?.still}", "null")]
    [TestCase("${response.'user name'} ${response['id']}", "Ann R1")]
    [TestCase("${numbers} ${response.roles[0]}", "[3, 1, 2] [id:r1, group:true]")]
    [TestCase("${numbers[-1]} ${numbers[9]} ${'abc'[1]}", "2 null b")]
    [TestCase("${response.roles.id}", "[r1, r2, r3]")]
    [TestCase("${number == 7 ? 'yes' : 'no'}", "yes")]
    [TestCase("${nothing ?: 'other'} ${'' ?: 'empty'}", "other empty")]
    [TestCase("${user.customproperty7==null||user.customproperty7.trim()==''?'Removed':user.customproperty7}", "Removed")]
    [TestCase("${true && !false} ${1 < 2} ${2 <= 1} ${'a' > 'b'} ${2 >= 2} ${1 != 1.0}", "true true false false true false")]
    [TestCase("${1 + 2 * 3 - -4} ${7 % 4} ${(1 + 2) * 3}", "11 3 9")]
    [TestCase("${10 / 4} ${10 / 5} ${10 / 3} ${2 / 3} ${1.10 / 1} ${1.10 + 2}", "2.5 2 3.3333333333 0.6666666667 1.10 3.10")]
    [TestCase("${2147483647 + 1} ${2147483648} ${5L}", "-2147483648 2147483648 5")]
    [TestCase("${0.1 + 0.2} ${0.0000001} ${1.5d * 2}", "0.3 1E-7 3.0")]
    [TestCase("${'x' + 1 + null + true} ${1 + 'x'} ${nothing + 'x'}", "x1nulltrue 1x nullx")]
    [TestCase("${'abcabc' - 'b'} ${'ab' * 3}", "acabc ababab")]
    [TestCase(@"${'it\'s'} ${""n=${number}, $user.email""}", "it's n=7, ann@example.com")]
    [TestCase("${[1, 'a', null]} ${[]} ${[:]} ${[a: 1, 'b c': [2]]}", "[1, a, null] [] [:] [a:1, b c:[2]]")]
    [TestCase("${[1] + 2 + [3]} ${[a:1] + [b:2]}", "[1, 2, 3] [a:1, b:2]")]
    [TestCase("${[1, 2] == [1, 2.0]} ${[a:1] == [a:2]}", "true false")]
    [TestCase("${'Ann'.length()} ${'Ann'.size()} ${'Hello'.substring(1, 3)} ${'Hello'.substring(3)}", "3 3 el lo")]
    [TestCase("${'Ab'.toLowerCase()} ${'Ab'.toUpperCase()} <${user.firstname.trim()}>", "ab AB <Ann>")]
    [TestCase("${'a.b'.replace('.', '-')} ${'abc'.contains('b')} ${'abc'.indexOf('c')}", "a-b true 2")]
    [TestCase("${'abc'.startsWith('a')} ${'abc'.endsWith('a')} ${''.isEmpty()}", "true false true")]
    [TestCase("${user.email.split('@')[0]} ${'a,b,,'.split(',').size()}", "ann 2")]
    [TestCase("${'a'.equals('a')} ${'a'.equalsIgnoreCase('A')} ${'a'.concat('b')} ${'abc'.charAt(1)} ${7.toString()}", "true true ab b 7")]
    [TestCase("${numbers.size()} ${numbers.get(0)} ${numbers.contains(2)} ${numbers.join('-')} ${numbers.first()}${numbers.last()}", "3 3 true 3-1-2 32")]
    [TestCase("${numbers.collect{it * 2}} ${numbers.find{ it < 3 }} ${numbers.findAll{ n -> n > 1 }}", "[6, 2, 4] 1 [3, 2]")]
    [TestCase("${numbers.any{it == 1}} ${numbers.every{it == 1}} ${numbers.isEmpty()}", "true false false")]
    [TestCase("${response.containsKey('id')} ${response.get('id')} ${[a: 1].keySet()} ${[a: 1].values()}", "true R1 [a] [1]")]
    [TestCase("${[a: 1, b: 2].collect{ k, v -> k + v }} ${[a: 1, b: 2].findAll{ it.value > 1 }}", "[a1, b2] [b:2]")]
    [TestCase("${def found = []; numbers.each{ found.add(it + 1) }; found}", "[4, 2, 3]")]
    [TestCase("${def x = 2; def y = x * 3; x + y}", "8")]
    [TestCase("${if (number > 5) { 'big' } else { 'small' }}", "big")]
    [TestCase("${if (number > 9) 'big' else if (number > 6) 'middle' else 'small'}", "middle")]
    [TestCase("${if (number > 5) { return 'early' }; 'late'}", "early")]
    [TestCase("${Math.max(1, 2)} ${Math.min(1, 2L)} ${Math.addExact(1, 2)}", "2 1 3")]
    [TestCase("${new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(text)}", @"""a\""b\\c\nd é""")]
    [TestCase("${new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString([a: null, b: [1, true, '\u001f']])}", @"{""a"":null,""b"":[1,true,""\u001F""]}")]
    [TestCase(
        "${new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(response.roles.findAll{it.group!=true&&it.id!='r3'}.collect{[id:it.id]})}",
        @"[{""id"":""r2""}]")]
    [TestCase("${created}", "Tue Mar 04 05:06:07 UTC 2025")]
    [TestCase("${nothing.toString()} ${nothing.collect{it}}", "null []")]
    public void Should_print_what_Groovy_prints(string source, string expected)
    {
        var result = Evaluate(source);

        result.Error.Should().BeNull();
        result.Text.Should().Be(expected);
    }

    [TestCase("${usr}", TemplateErrorKind.MissingVariable, 2)]
    [TestCase("${user.emial}", TemplateErrorKind.MissingProperty, 7)]
    [TestCase("${'a'.name}", TemplateErrorKind.MissingProperty, 6)]
    [TestCase("${nothing.email}", TemplateErrorKind.NullReference, 10)]
    [TestCase("${user.customproperty7.trim()}", TemplateErrorKind.NullReference, 23)]
    [TestCase("${nothing + 1}", TemplateErrorKind.NullReference, 10)]
    [TestCase("${'a'.contains(null)}", TemplateErrorKind.NullReference, 6)]
    [TestCase("${'a'.lenght()}", TemplateErrorKind.MissingMethod, 6)]
    [TestCase("${'a'.substring('b')}", TemplateErrorKind.MissingMethod, 6)]
    [TestCase("${'a'.substring(2)}", TemplateErrorKind.Index, 6)]
    [TestCase("${1 / 0}", TemplateErrorKind.Arithmetic, 4)]
    [TestCase("${Math.addExact(2147483647, 1)}", TemplateErrorKind.Arithmetic, 7)]
    [TestCase("${1 < 'a'}", TemplateErrorKind.Type, 4)]
    [TestCase("${'a'.replaceAll('a', 'b')}", TemplateErrorKind.Unsupported, 6)]
    [TestCase("${new Thread()}", TemplateErrorKind.Unsupported, 6)]
    [TestCase("${Integer.parseInt('1')}", TemplateErrorKind.Unsupported, 10)]
    [TestCase("${1 <=> 2}", TemplateErrorKind.Unsupported, 4)]
    [TestCase("<% x %>", TemplateErrorKind.Unsupported, 0)]
    [TestCase("${user.email", TemplateErrorKind.Parse, 0)]
    [TestCase("${1 +}", TemplateErrorKind.Parse, 5)]
    [TestCase("${'a}", TemplateErrorKind.Parse, 2)]
    [TestCase("costs $5", TemplateErrorKind.Parse, 6)]
    [TestCase(@"\d", TemplateErrorKind.Parse, 0)]
    public void Should_say_what_fails_and_where(string source, TemplateErrorKind kind, int offset)
    {
        var result = Evaluate(source);

        result.Text.Should().BeNull();
        result.Error.Should().NotBeNull();
        (result.Error!.Kind, result.Error.Offset).Should().Be((kind, offset), because: result.Error.Message);
    }

    internal static TemplateResult Evaluate(string source, TemplateContext? context = null) =>
        Template.TryParse(source, out var template, out var error)
            ? template!.Evaluate(SampleBindings.Create(), context ?? new TemplateContext())
            : new TemplateResult(null, error, []);
}
