package org.mapiscope.gui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Window;
import org.mapiscope.Main;
import org.mapiscope.gui.calllog.CallLine;
import org.mapiscope.gui.task.FxThread;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.trace.TracedCall;

/**
 * The program as it is, which also says on its standard output, for each line of its standard input, what its windows
 * show. It ends with its standard input: it never outlives the test that started it.
 */
public final class WatchedProgram {
    /** What each answer begins with. */
    static final String ANSWER = "answer:";

    private WatchedProgram() {}

    public static void main(String[] arguments) {
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()).execute(WatchedProgram::answer);
        Main.main(arguments);
    }

    private static void answer() {
        try (BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String question = questions.readLine(); question != null; question = questions.readLine()) {
                String[] words = question.split(" ", 2);
                System.out.println(ANSWER + FxThread.ask(() -> answer(words[0], words[1])).orElse(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private static Optional<String> answer(String question, String about) {
        return switch (question) {
            case "place" -> nodes("#" + about).filter(node -> !node.isDisabled()).findFirst()
                    .map(WatchedProgram::place);
            case "text" -> nodes("#" + about).map(node -> ((Labeled) node).getText()).findFirst();
            case "calls" -> Optional.of(String.join("|", calls(about)));
            default -> throw new IllegalArgumentException(question);
        };
    }

    private static Stream<Node> nodes(String selector) {
        return Window.getWindows().stream().flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream());
    }

    /** {@return the middle of {@code node} on the screen} */
    private static String place(Node node) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return "%d %d".formatted((int) bounds.getCenterX(), (int) bounds.getCenterY());
    }

    /** {@return the lines of the call log that begin with {@code start} and are over, without their times} */
    private static List<String> calls(String start) {
        return nodes("#calllog-table").flatMap(node -> ((TableView<?>) node).getItems().stream())
                .map(line -> ((CallLine) line).call())
                .filter(call -> call.name().startsWith(start) && call.result().isPresent())
                .map(WatchedProgram::withoutTime).toList();
    }

    private static String withoutTime(TracedCall call) {
        return call.invocation() + " = " + call.result().map(HResult::toString).orElse("...");
    }
}
