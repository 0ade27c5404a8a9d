namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>The classes a template can name or meet, each with what it extends; an interface is marked by a star.</summary>
internal static class ClassCatalogue
{
    private const string Text = """
        java.lang.Object
        java.io.Serializable*
        java.lang.Comparable*
        java.lang.CharSequence*
        java.lang.Iterable*
        java.lang.Cloneable*
        java.lang.Runnable*
        java.util.concurrent.Callable*
        java.util.Comparator*
        java.lang.String : java.lang.CharSequence java.lang.Comparable java.io.Serializable
        java.lang.StringBuilder : java.lang.CharSequence java.lang.Comparable java.io.Serializable
        java.lang.StringBuffer : java.lang.CharSequence java.lang.Comparable java.io.Serializable
        groovy.lang.GroovyObject*
        groovy.lang.Writable*
        groovy.lang.GString : java.lang.CharSequence java.lang.Comparable java.io.Serializable groovy.lang.GroovyObject groovy.lang.Writable
        org.codehaus.groovy.runtime.GStringImpl : groovy.lang.GString
        java.lang.Boolean : java.lang.Comparable java.io.Serializable
        java.lang.Character : java.lang.Comparable java.io.Serializable
        java.lang.Number : java.io.Serializable
        java.lang.Byte : java.lang.Number java.lang.Comparable
        java.lang.Short : java.lang.Number java.lang.Comparable
        java.lang.Integer : java.lang.Number java.lang.Comparable
        java.lang.Long : java.lang.Number java.lang.Comparable
        java.lang.Float : java.lang.Number java.lang.Comparable
        java.lang.Double : java.lang.Number java.lang.Comparable
        java.math.BigInteger : java.lang.Number java.lang.Comparable
        java.math.BigDecimal : java.lang.Number java.lang.Comparable
        java.math.RoundingMode : java.lang.Comparable
        java.math.MathContext
        java.lang.Math
        java.lang.System
        java.lang.Class
        java.lang.Void
        java.util.Iterator*
        java.util.Collection* : java.lang.Iterable
        java.util.List* : java.util.Collection
        java.util.Set* : java.util.Collection
        java.util.SortedSet* : java.util.Set
        java.util.Queue* : java.util.Collection
        java.util.Deque* : java.util.Queue
        java.util.RandomAccess*
        java.util.AbstractCollection : java.util.Collection
        java.util.AbstractList : java.util.AbstractCollection java.util.List
        java.util.AbstractSet : java.util.AbstractCollection java.util.Set
        java.util.ArrayList : java.util.AbstractList java.util.RandomAccess java.lang.Cloneable java.io.Serializable
        java.util.LinkedList : java.util.AbstractList java.util.Deque java.lang.Cloneable java.io.Serializable
        java.util.Arrays$ArrayList : java.util.AbstractList java.util.RandomAccess java.io.Serializable
        java.util.Collections$UnmodifiableRandomAccessList : java.util.List java.util.RandomAccess java.io.Serializable
        java.util.ImmutableCollections$ListN : java.util.AbstractCollection java.util.List java.util.RandomAccess java.io.Serializable
        java.util.HashSet : java.util.AbstractSet java.lang.Cloneable java.io.Serializable
        java.util.LinkedHashSet : java.util.HashSet
        java.util.TreeSet : java.util.AbstractSet java.util.SortedSet java.lang.Cloneable java.io.Serializable
        java.util.Collections$UnmodifiableSet : java.util.Set java.io.Serializable
        groovy.lang.Range* : java.util.List
        groovy.lang.IntRange : java.util.AbstractList groovy.lang.Range
        groovy.lang.EmptyRange : java.util.AbstractList groovy.lang.Range
        groovy.lang.ObjectRange : java.util.AbstractList groovy.lang.Range
        java.util.Map*
        java.util.Map$Entry*
        java.util.SortedMap* : java.util.Map
        java.util.AbstractMap : java.util.Map
        java.util.HashMap : java.util.AbstractMap java.lang.Cloneable java.io.Serializable
        java.util.LinkedHashMap : java.util.HashMap
        java.util.TreeMap : java.util.AbstractMap java.util.SortedMap java.lang.Cloneable java.io.Serializable
        java.util.LinkedHashMap$LinkedKeySet : java.util.AbstractSet
        java.util.LinkedHashMap$LinkedEntrySet : java.util.AbstractSet
        java.util.LinkedHashMap$LinkedValues : java.util.AbstractCollection
        java.util.HashMap$KeySet : java.util.AbstractSet
        java.util.HashMap$EntrySet : java.util.AbstractSet
        java.util.HashMap$Values : java.util.AbstractCollection
        java.util.TreeMap$KeySet : java.util.AbstractSet java.util.SortedSet
        java.util.TreeMap$EntrySet : java.util.AbstractSet
        java.util.TreeMap$Values : java.util.AbstractCollection
        java.util.LinkedHashMap$Entry : java.util.Map$Entry
        java.util.Collections$UnmodifiableMap : java.util.Map java.io.Serializable
        groovy.lang.MapWithDefault : java.util.Map
        groovy.json.internal.LazyMap : java.util.AbstractMap
        groovy.lang.Closure : java.lang.Cloneable java.lang.Runnable groovy.lang.GroovyObject java.io.Serializable
        groovy.lang.Binding : groovy.lang.GroovyObject
        java.util.Collections
        java.util.Arrays
        java.util.Objects
        java.util.Date : java.lang.Comparable java.lang.Cloneable java.io.Serializable
        java.sql.Timestamp : java.util.Date
        java.sql.Date : java.util.Date
        java.util.Calendar : java.lang.Comparable java.lang.Cloneable java.io.Serializable
        java.util.GregorianCalendar : java.util.Calendar
        java.util.TimeZone : java.lang.Cloneable java.io.Serializable
        java.util.Locale : java.lang.Cloneable java.io.Serializable
        java.text.DateFormat : java.io.Serializable
        java.text.SimpleDateFormat : java.text.DateFormat
        java.text.DecimalFormat : java.io.Serializable
        java.util.UUID : java.lang.Comparable java.io.Serializable
        java.util.Random : java.io.Serializable
        java.util.StringTokenizer
        java.util.StringJoiner
        java.util.Base64
        java.util.Base64$Encoder
        java.util.Base64$Decoder
        java.net.URLEncoder
        java.net.URLDecoder
        java.nio.charset.Charset
        java.nio.charset.StandardCharsets
        java.util.regex.Pattern : java.io.Serializable
        java.util.regex.MatchResult*
        java.util.regex.Matcher : java.util.regex.MatchResult
        groovy.json.JsonBuilder : groovy.lang.Writable
        groovy.json.JsonOutput
        groovy.json.JsonSlurper
        com.fasterxml.jackson.databind.ObjectMapper
        org.codehaus.jackson.map.ObjectMapper
        java.io.PrintWriter
        java.io.StringWriter
        java.lang.Throwable : java.io.Serializable
        java.lang.Exception : java.lang.Throwable
        java.lang.Error : java.lang.Throwable
        java.lang.RuntimeException : java.lang.Exception
        java.lang.AssertionError : java.lang.Error
        org.codehaus.groovy.runtime.powerassert.PowerAssertionError : java.lang.AssertionError
        java.lang.NullPointerException : java.lang.RuntimeException
        java.lang.ArithmeticException : java.lang.RuntimeException
        java.lang.ClassCastException : java.lang.RuntimeException
        java.lang.IllegalArgumentException : java.lang.RuntimeException
        java.lang.IllegalStateException : java.lang.RuntimeException
        java.lang.NumberFormatException : java.lang.IllegalArgumentException
        java.lang.IndexOutOfBoundsException : java.lang.RuntimeException
        java.lang.StringIndexOutOfBoundsException : java.lang.IndexOutOfBoundsException
        java.lang.ArrayIndexOutOfBoundsException : java.lang.IndexOutOfBoundsException
        java.lang.NegativeArraySizeException : java.lang.RuntimeException
        java.lang.UnsupportedOperationException : java.lang.RuntimeException
        java.lang.CloneNotSupportedException : java.lang.Exception
        java.lang.InterruptedException : java.lang.Exception
        java.lang.ArrayStoreException : java.lang.RuntimeException
        java.util.NoSuchElementException : java.lang.RuntimeException
        java.util.ConcurrentModificationException : java.lang.RuntimeException
        java.util.EmptyStackException : java.lang.RuntimeException
        java.util.InputMismatchException : java.util.NoSuchElementException
        java.util.MissingFormatArgumentException : java.lang.IllegalArgumentException
        java.util.UnknownFormatConversionException : java.lang.IllegalArgumentException
        java.util.IllegalFormatConversionException : java.lang.IllegalArgumentException
        java.util.regex.PatternSyntaxException : java.lang.IllegalArgumentException
        java.text.ParseException : java.lang.Exception
        java.io.IOException : java.lang.Exception
        java.io.UnsupportedEncodingException : java.io.IOException
        groovy.lang.GroovyRuntimeException : java.lang.RuntimeException
        groovy.lang.MissingPropertyException : groovy.lang.GroovyRuntimeException
        groovy.lang.ReadOnlyPropertyException : groovy.lang.MissingPropertyException
        groovy.lang.MissingMethodException : groovy.lang.GroovyRuntimeException
        groovy.lang.MissingFieldException : groovy.lang.GroovyRuntimeException
        groovy.json.JsonException : java.lang.RuntimeException
        com.fasterxml.jackson.core.JsonParseException : java.io.IOException
        org.codehaus.groovy.runtime.typehandling.GroovyCastException : java.lang.ClassCastException
        """;

    /// <summary>Classes of the packages Groovy imports by itself that are not known here.</summary>
    private const string Elsewhere = """
        Appendable AutoCloseable Iterable Readable ClassLoader Compiler Enum InheritableThreadLocal Number Package Process ProcessBuilder Runtime SecurityManager Short StackTraceElement
        StrictMath Thread ThreadGroup ThreadLocal Override Deprecated SuppressWarnings SafeVarargs FunctionalInterface Record Module StackWalker ProcessHandle Comparable Character
        Enumeration EventListener Formattable ListIterator NavigableMap NavigableSet Observer RandomAccess ServiceLoader AbstractMap AbstractQueue AbstractSequentialList ArrayDeque BitSet
        Currency Dictionary EnumMap EnumSet EventObject Formatter FormattableFlags Hashtable IdentityHashMap LinkedHashSet ListResourceBundle Observable Optional OptionalInt OptionalLong
        OptionalDouble PriorityQueue Properties PropertyPermission PropertyResourceBundle ResourceBundle Scanner SimpleTimeZone Stack Timer TimerTask Vector WeakHashMap Spliterator
        Spliterators SplittableRandom IntSummaryStatistics LongSummaryStatistics DoubleSummaryStatistics PrimitiveIterator HexFormat
        Closeable DataInput DataOutput Externalizable FileFilter FilenameFilter Flushable ObjectInput ObjectOutput BufferedInputStream BufferedOutputStream BufferedReader BufferedWriter
        ByteArrayInputStream ByteArrayOutputStream CharArrayReader CharArrayWriter Console DataInputStream DataOutputStream File FileDescriptor FileInputStream FileOutputStream
        FileReader FileWriter FilterInputStream FilterOutputStream InputStream InputStreamReader LineNumberReader ObjectInputStream ObjectOutputStream OutputStream OutputStreamWriter
        PipedInputStream PipedOutputStream PipedReader PipedWriter PrintStream PushbackReader RandomAccessFile Reader SequenceInputStream StreamTokenizer StringReader Writer
        EOFException FileNotFoundException UncheckedIOException InvalidObjectException NotSerializableException
        ContentHandlerFactory CookiePolicy CookieStore Authenticator CacheRequest CookieHandler CookieManager DatagramPacket DatagramSocket HttpCookie HttpURLConnection IDN Inet4Address
        Inet6Address InetAddress InetSocketAddress JarURLConnection MulticastSocket NetworkInterface PasswordAuthentication Proxy ProxySelector ResponseCache ServerSocket Socket
        SocketAddress URI URL URLClassLoader URLConnection URLStreamHandler URISyntaxException MalformedURLException UnknownHostException ConnectException SocketException
        AdaptingMetaClass Buildable Category Delegate DelegatingMetaClass EmptyRange ExpandoMetaClass GroovyClassLoader GroovyCodeSource GroovyInterceptable GroovyObjectSupport GroovyShell
        GroovySystem Interceptor IntRange Immutable Lazy MetaClass MetaClassImpl MetaMethod MetaProperty Mixin Newify ObjectRange PackageScope ParameterArray PropertyValue ProxyMetaClass Range
        Reference Script Sequence Singleton SpreadMap Tuple Tuple2 Writable GString TracingInterceptor
        AllTestSuite AntBuilder BuilderSupport CharsetToolkit CliBuilder ClosureComparator ConfigObject ConfigSlurper Eval Expando FactoryBuilderSupport FileNameFinder FileTreeBuilder
        GroovyCollections GroovyMBean GroovyScriptEngine GroovyTestCase IFileNameFinder IndentPrinter JmxBuilder MapEntry Node NodeBuilder NodeList NodePrinter ObjectGraphBuilder ObservableList
        ObservableMap ObservableSet OrderBy PermutationGenerator ProxyGenerator ResourceConnector ScriptException XmlNodePrinter XmlParser XmlSlurper
        ClassNotFoundException IllegalAccessException InstantiationException NoSuchFieldException NoSuchMethodException SecurityException StackOverflowError OutOfMemoryError
        LinkageError VirtualMachineError ExceptionInInitializerError NoClassDefFoundError IllegalMonitorStateException IllegalThreadStateException TypeNotPresentException
        DuplicateFormatFlagsException FormatterClosedException IllegalFormatException IllformedLocaleException MissingResourceException TooManyListenersException
        """;

    private static readonly string[] ImportedPackages = ["java.lang.", "java.util.", "java.io.", "java.net.", "groovy.lang.", "groovy.util."];

    private static readonly Dictionary<string, JavaClass> Classes = new(StringComparer.Ordinal);

    /// <summary>The classes that need no import, by their simple names.</summary>
    public static readonly Dictionary<string, JavaClass> Imported = new(StringComparer.Ordinal);

    /// <summary>The primitive types, by their names.</summary>
    public static readonly Dictionary<string, JavaClass> Primitives = new(StringComparer.Ordinal);

    /// <summary>Simple names that mean a class to Groovy, though not here.</summary>
    public static readonly HashSet<string> KnownElsewhere = new(Elsewhere.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    static ClassCatalogue()
    {
        foreach (var line in Text.Split('\n'))
        {
            var parts = line.Split(" : ");
            var name = parts[0].TrimEnd('*');
            var made = Classes[name] = JavaClass.Make(name, parts.Length > 1 ? parts[1].Split(' ') : [], isInterface: parts[0].EndsWith('*'));
            var package = name[..(name.LastIndexOf('.') + 1)];
            if (!name.Contains('$', StringComparison.Ordinal) && ImportedPackages.Contains(package) || name is "java.math.BigDecimal" or "java.math.BigInteger")
                Imported[made.SimpleName] = made;
            if (name.Contains('$', StringComparison.Ordinal))
                Classes.TryAdd(name.Replace('$', '.'), made);
        }
        Imported["Map.Entry"] = Classes["java.util.Map$Entry"];
        foreach (var (word, box) in new[] { ("int", "Integer"), ("long", "Long"), ("double", "Double"), ("float", "Float"), ("short", "Short"), ("byte", "Byte"), ("char", "Character"), ("boolean", "Boolean"), ("void", "Void") })
            Primitives[word] = JavaClass.Make($"java.lang.{box}", [$"java.lang.{box}"], primitive: word);
    }

    public static JavaClass? Find(string name)
    {
        if (Classes.TryGetValue(name, out var found) || Imported.TryGetValue(name, out found) || Primitives.TryGetValue(name, out found))
            return found;
        if (name.Length == 0 || name[0] != '[')
            return null;
        // Arrays are made as they are met; they are few and not kept.
        return JavaClass.Make(name, ["java.lang.Cloneable", "java.io.Serializable", .. name.StartsWith("[L", StringComparison.Ordinal) && name != "[Ljava.lang.Object;" ? ["[Ljava.lang.Object;"] : Array.Empty<string>()]);
    }
}
