package org.advocacyhub.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Requests that nobody means well with, made from the schemas of the module's OpenAPI file: each has some oddities that might even be
 * allowed and one defect for which it has to be refused. The same seed makes the same requests.
 */
public final class HostileBodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path OPENAPI = Path.of("src/main/openapi/openapi.yaml");
    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "null",
            "\u202Eesrever",
            "\uFEFFbom",
            "e\u0301\u0301\u0301\u0301",
            "👩‍👩‍👧‍👦",
            "𝕆𝕕𝕕",
            "'; drop table referral; --",
            "${jndi:ldap://localhost/a}",
            "<script>alert(1)</script>",
            "{{7*7}}",
            "../../etc/passwd",
            "%00",
            "\u2028\u2029",
            "ﷺ".repeat(20),
            "-1",
            "NaN");
    private static final List<String> BAD_TEXTS =
            List.of("a\u0000b", "a\u0007b", "\uD800", "\uDC00x", "a\u001Bb", "\uFFFF");

    /** A field of the request: where it stands, and its schema without references. */
    private record Field(List<String> path, JsonNode schema) {

        boolean plainText() {
            return "string".equals(schema.path("type").asText()) && !schema.has("enum") && !schema.has("format");
        }
    }

    private final Random random;
    private final JsonNode schemas;
    private final ObjectNode valid;
    private final List<Field> fields = new ArrayList<>();

    /**
     * @param schema its name among the file's components
     * @param valid a request that would be let in, as far as its form goes
     */
    public HostileBodies(long seed, String schema, ObjectNode valid) {
        this.random = new Random(seed);
        this.valid = valid;
        try {
            this.schemas = new YAMLMapper()
                    .readTree(Files.readString(OPENAPI))
                    .path("components")
                    .path("schemas");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        collect(List.of(), resolved(schemas.path(schema)));
    }

    /** How many fields the schema has, at any depth. */
    public int fields() {
        return fields.size();
    }

    private void collect(List<String> path, JsonNode schema) {
        schema.path("properties").properties().forEach(property -> {
            var deeper = new ArrayList<>(path);
            deeper.add(property.getKey());
            var inner = resolved(property.getValue());
            fields.add(new Field(deeper, inner));
            collect(deeper, inner);
        });
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            return resolved(schemas.path(reference.substring(reference.lastIndexOf('/') + 1)));
        }
        return schema.has("allOf") ? resolved(schema.path("allOf").get(0)) : schema;
    }

    /** The next request. */
    public byte[] next() {
        var body = valid.deepCopy();
        for (var oddities = random.nextInt(4); oddities > 0; oddities--) {
            any(fields.stream().filter(Field::plainText).toList())
                    .ifPresent(field -> set(body, field, new TextNode(one(ODD_TEXTS))));
        }
        return Stream.generate(() -> withDefect(body.deepCopy()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** Empty when the schema has no field for the defect. */
    private Optional<byte[]> withDefect(ObjectNode body) {
        return switch (random.nextInt(15)) {
            case 0 -> any(fields).map(field -> bytes(with(body, field, wrongKind())));
            case 1 ->
                texts().map(field ->
                        bytes(with(body, field, new TextNode("x".repeat(5_000 + random.nextInt(200_000))))));
            case 2 -> texts().map(field -> bytes(with(body, field, new TextNode("x" + one(BAD_TEXTS)))));
            case 3 ->
                any(fields)
                        .map(field -> text(string(with(body, field, new TextNode("DEPTH")))
                                .replace("\"DEPTH\"", nested(100 + random.nextInt(5_000)))));
            case 4 -> Optional.of(truncated(bytes(body)));
            case 5 ->
                Optional.of(string(body)).filter(text -> text.contains(":\"")).map(_ -> notUtf8(bytes(body)));
            case 6 -> Optional.of(text(firstFieldTwice(body)));
            case 7 -> of("enum").map(field -> bytes(with(body, field, new TextNode(one(ODD_TEXTS) + "NO_SUCH_CODE"))));
            case 8 ->
                of("date")
                        .map(field -> bytes(with(
                                body,
                                field,
                                new TextNode(one(List.of("2016-02-30", "99999-01-01", "0000-00-00", "soon"))))));
            case 9 ->
                Optional.of(text(string(body)
                        .replaceFirst(
                                "\\{",
                                "{\"" + one(List.of("e\u0301", "__proto__", "x".repeat(60_000), "\\u0000"))
                                        + "\":1,")));
            case 10 ->
                Optional.of(text(
                        one(List.of("", " ", "[]", "\"text\"", "null", "1", "true", "{", "[[[[", "\uFEFF", "{}{}"))));
            case 11 -> Optional.of(text(string(body) + one(List.of("{}", "x", ",", "\"", "["))));
            case 12 ->
                of("integer")
                        .map(field -> text(string(with(body, field, new TextNode("NUMBER")))
                                .replace(
                                        "\"NUMBER\"",
                                        one(List.of("1e400", "0.5", "-1", "9".repeat(2_000), "1e-400")))));
            case 13 -> of("array").map(field -> bytes(with(body, field, many())));
            default -> Optional.of(bytes(body.put("noSuchField", "https://example.org")));
        };
    }

    private static String firstFieldTwice(ObjectNode body) {
        var first = body.properties().iterator().next();
        return "{" + string(JSON.getNodeFactory().textNode(first.getKey())) + ":" + string(first.getValue()) + ","
                + string(body).substring(1);
    }

    /** A text somewhere deep, if there is any there. */
    private Optional<Field> texts() {
        var all = fields.stream().filter(Field::plainText).toList();
        var deep = all.stream().filter(field -> field.path().size() > 1).toList();
        return any(deep.isEmpty() ? all : deep);
    }

    private Optional<Field> of(String kind) {
        return any(fields.stream()
                .filter(field -> field.schema().has(kind)
                        || field.schema().path("type").asText().equals(kind)
                        || field.schema().path("format").asText().equals(kind))
                .toList());
    }

    private JsonNode wrongKind() {
        // an object with an unknown field fits nowhere, and neither does a list that holds a list
        return random.nextBoolean()
                ? JSON.createObjectNode().put("noSuchField", random.nextInt())
                : JSON.createArrayNode().add(JSON.createArrayNode().add(random.nextInt()));
    }

    private ArrayNode many() {
        var list = JSON.createArrayNode();
        for (var count = 500 + random.nextInt(2_000); count > 0; count--) {
            list.add("X" + count);
        }
        return list;
    }

    /** As text: the writer itself refuses such a depth. */
    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private ObjectNode with(ObjectNode body, Field field, JsonNode value) {
        set(body, field, value);
        return body;
    }

    private static void set(ObjectNode body, Field field, JsonNode value) {
        var section = body;
        for (var step : field.path().subList(0, field.path().size() - 1)) {
            section = section.get(step) instanceof ObjectNode there ? there : section.putObject(step);
        }
        section.set(field.path().getLast(), value);
    }

    private byte[] truncated(byte[] whole) {
        var cut = new byte[1 + random.nextInt(whole.length - 1)];
        System.arraycopy(whole, 0, cut, 0, cut.length);
        return cut;
    }

    private byte[] notUtf8(byte[] whole) {
        var quote = new String(whole, StandardCharsets.ISO_8859_1).indexOf(":\"") + 2;
        var out = new ByteArrayOutputStream();
        out.write(whole, 0, quote);
        out.writeBytes(new byte[][] {{(byte) 0xC3, 0x28}, {(byte) 0xFF}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}}
                [random.nextInt(3)]);
        out.write(whole, quote, whole.length - quote);
        return out.toByteArray();
    }

    private <T> Optional<T> any(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(one(choices));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String string(JsonNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Lone surrogates travel as escapes: bytes can't hold them. */
    private static byte[] bytes(JsonNode body) {
        var text = new StringBuilder();
        for (var character : string(body).toCharArray()) {
            if (Character.isSurrogate(character)) {
                text.append("\\u%04x".formatted((int) character));
            } else {
                text.append(character);
            }
        }
        return text(text.toString());
    }

    private static byte[] text(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
