// Reads the tracked table through JDBC; prints what each value of queries.txt is,
// in the words that all clients use.
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

public class Jdbc {
	static final PrintStream out = new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
	static final Map<String, String> declared = Map.of("int4", "integer", "float8", "number", "date", "date", "text", "text", "bool", "boolean");

	static String kind(Object value) {
		if (value instanceof Boolean) return "boolean";
		if (value instanceof Integer) return "integer";
		if (value instanceof Double) return "number";
		if (value instanceof String) return "text";
		if (value instanceof java.sql.Date) return "date";
		return value.getClass().getName();
	}

	static void show(String query, ResultSet rows) throws SQLException {
		ResultSetMetaData meta = rows.getMetaData();
		for (int number = 1; rows.next(); number++)
			for (int i = 1; i <= meta.getColumnCount(); i++) {
				Object value = rows.getObject(i);
				String type = declared.getOrDefault(meta.getColumnTypeName(i), meta.getColumnTypeName(i));
				String text = value == null ? "NULL"
					: value instanceof Double ? String.format(Locale.ROOT, "%.2f", value)
					: value instanceof java.sql.Date ? rows.getObject(i, LocalDate.class).toString() : value.toString();
				if (value != null && !kind(value).equals(type)) type += " as " + kind(value);
				out.println(query + " " + number + " " + meta.getColumnLabel(i) + " " + type + " " + text);
			}
	}

	public static void main(String[] arguments) throws Exception {
		Map<String, String> env = System.getenv();
		try (Connection connection = DriverManager.getConnection(
				"jdbc:postgresql://" + env.get("PGHOST") + ":" + env.get("PGPORT") + "/" + env.get("PGDATABASE"),
				env.get("PGUSER"), env.get("PGPASSWORD"))) {
			for (String line : Files.readAllLines(Path.of("queries.txt"))) {
				String[] query = line.split("\t", 2);
				show(query[0], connection.createStatement().executeQuery(query[1]));
			}
			PreparedStatement statement = connection.prepareStatement(
				"SELECT company, headcount FROM article_layoff JOIN article USING (id)"
				+ " WHERE headcount >= ? AND article_layoff.published BETWEEN ? AND ?"
				+ " AND search @@ websearch_to_tsquery('indonesian_news', ?) ORDER BY headcount");
			statement.setInt(1, 1000);
			statement.setObject(2, LocalDate.of(2025, 5, 1));
			statement.setObject(3, LocalDate.of(2025, 5, 31));
			statement.setString(4, "pemberhentian karyawan");
			show("parameters", statement.executeQuery());
		}
	}
}
