package org.mapiscope.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mapiscope.mapi.MapiUi;

/** Asks on the terminal. Where there is none, a logoff goes on and the default profile is taken. */
final class TerminalUi implements MapiUi {
    private final Terminal terminal;
    private final Texts texts;
    private final AtomicBoolean asking = new AtomicBoolean();
    private final CompletableFuture<Optional<String>> abandoned = new CompletableFuture<>();

    TerminalUi(Terminal terminal, Texts texts) {
        this.terminal = terminal;
        this.texts = texts;
    }

    @Override
    public boolean confirmLogoff(long uiParam, LogoffQuestion question) {
        if (!terminal.isThere()) {
            return true;
        }
        String stores = question.stores().isEmpty() ? "-" : String.join(", ", question.stores());
        String text = texts.get("logoff.question", question.profile(), stores, question.openObjects(),
                question.adviseConnections(), question.outgoing().isPresent()
                        ? Long.toString(question.outgoing().getAsLong())
                        : texts.get("logoff.question.unknown"));
        return confirm(question.shared() ? text + "\n" + texts.get("logoff.question.shared") : text);
    }

    /** {@return whether the person answered yes} */
    boolean confirm(String question) {
        return ask(question + " " + texts.get("yesno") + " ").map(this::isYes).orElse(false);
    }

    /** Asks on a thread of its own, since nothing can interrupt a read from a terminal. */
    private Optional<String> ask(String question) {
        asking.set(true);
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("terminal").start(() -> answer.complete(terminal.ask(question)));
        Optional<String> first = answer.applyToEither(abandoned, either -> either).join();
        asking.set(false);
        return first;
    }

    /**
     * Answers what is being asked, and all that will be, with nothing: the process ends. Returns whether a question was
     * being asked, so that the terminal's last line is not at its end.
     */
    boolean abandon() {
        boolean asked = asking.get();
        abandoned.complete(Optional.empty());
        return asked;
    }

    private boolean isYes(String answer) {
        String word = answer.strip().toLowerCase(Locale.ROOT);
        return List.of(texts.get("yes").split(",", -1)).contains(word);
    }

    @Override
    public Optional<String> chooseProfile(long uiParam, List<String> profiles, Optional<String> defaultProfile) {
        if (!terminal.isThere() || profiles.isEmpty()) {
            return defaultProfile;
        }
        StringBuilder question = new StringBuilder(texts.get("profile.choose")).append('\n');
        for (int i = 0; i < profiles.size(); i++) {
            question.append("  ").append(i + 1).append("  ").append(profiles.get(i)).append('\n');
        }
        Optional<String> answer = ask(question.append("> ").toString()).map(String::strip);
        return answer.filter(text -> !text.isEmpty()).map(text -> named(text, profiles)).or(() -> defaultProfile);
    }

    /** {@return the profile of that number or name; the name itself when there is none, for MAPI to refuse it} */
    private static String named(String answer, List<String> profiles) {
        return profiles.stream().filter(answer::equals).findFirst()
                .or(() -> byNumber(answer, profiles)).orElse(answer);
    }

    private static Optional<String> byNumber(String answer, List<String> profiles) {
        return answer.matches("[1-9][0-9]{0,8}") && Integer.parseInt(answer) <= profiles.size()
                ? Optional.of(profiles.get(Integer.parseInt(answer) - 1))
                : Optional.empty();
    }
}
