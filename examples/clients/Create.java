// Creates a Box instance with Java's HttpClient.
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class Create {
    public static void main(String[] arguments) throws Exception {
        String url = System.getenv().getOrDefault("ELEMENTS_URL", "http://127.0.0.1:8000/elements/api-v2");
        String user = System.getenv().getOrDefault("USER_SECRET", "user");
        String organization = System.getenv().getOrDefault("ORG_SECRET", "organization");
        String body = """
            {
              "element": {"key": "box"},
              "name": "Contracts",
              "configuration": {"event.notification.enabled": true}
            }
            """;
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/instances"))
            .header("Authorization", "User " + user + ", Organization " + organization)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        System.out.println(response.statusCode());
        System.out.println(response.headers().firstValue("Instancelint-Findings").orElse(""));
        Matcher message = Pattern.compile("\"message\":\"(.*?[^\\\\])\"").matcher(response.body());
        System.out.println(message.find() ? message.group(1).replace("\\\"", "\"") : "");
    }
}
