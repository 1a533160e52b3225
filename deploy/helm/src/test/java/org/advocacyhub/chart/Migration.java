package org.advocacyhub.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A migration as a list of statements. */
final class Migration {

    /**
     * One statement.
     *
     * @param sql without comments, on one line
     * @param remark the comments right before it
     */
    record Statement(String sql, String remark) {}

    /** What hides a semicolon: comments, texts, and bodies between dollars. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>--[^\\n]*|/\\*.*?\\*/)|(?<text>'[^']*(?:''[^']*)*'|\"[^\"]*\")"
                    + "|(?<body>(\\$[a-z_]*\\$).*?\\4)|(?<end>;)|(?<other>[^-/'\"$;]+|.)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern ANONYMOUS_BLOCK =
            Pattern.compile("^do\\s+(\\$[a-z_]*\\$)(.*)\\1", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private Migration() {}

    /** The statements of a script; those of an anonymous block count as the script's own. */
    static List<Statement> statements(String script) {
        var statements = new ArrayList<Statement>();
        var sql = new StringBuilder();
        var remark = new StringBuilder();
        TOKEN.matcher(script).results().forEach(token -> {
            if (token.group(1) != null) {
                if (sql.toString().isBlank()) {
                    remark.append(token.group()).append('\n');
                }
                sql.append(' ');
            } else if (token.group(5) != null) {
                add(statements, sql, remark);
            } else {
                sql.append(token.group());
            }
        });
        add(statements, sql, remark);
        return statements;
    }

    private static void add(List<Statement> statements, StringBuilder sql, StringBuilder remark) {
        var text = sql.toString().strip();
        var block = ANONYMOUS_BLOCK.matcher(text);
        if (block.find()) {
            statements(block.group(2).replaceFirst("(?is)^\\s*(declare.*?)?begin\\s", ""))
                    .forEach(inner -> statements.add(new Statement(inner.sql(), remark + inner.remark())));
        } else if (!text.isEmpty()) {
            statements.add(new Statement(text.replaceAll("\\s+", " "), remark.toString()));
        }
        sql.setLength(0);
        remark.setLength(0);
    }
}
