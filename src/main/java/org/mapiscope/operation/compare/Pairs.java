package org.mapiscope.operation.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds which thing of one side is which of the other: each once, by the surest sign first.
 *
 * @param <T> what is matched
 */
final class Pairs<T> {
    private final List<Candidate<T>> lefts;
    private final List<Candidate<T>> rights;
    private final List<Optional<Integer>> rightOf = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();

    private Pairs(List<Candidate<T>> lefts, List<Candidate<T>> rights) {
        this.lefts = lefts;
        this.rights = rights;
        lefts.forEach(each -> rightOf.add(Optional.empty()));
        for (int i = 0; i < rights.size(); i++) {
            free.add(i);
        }
    }

    /**
     * A thing with what tells it from others.
     *
     * @param signs the surest first, as many on either side; an empty one says nothing
     * @param kind two that are the only ones left of a kind are the same; empty where that is too little
     */
    record Candidate<T>(T thing, List<Optional<?>> signs, Optional<Object> kind) {}

    /** What is on either side, or on one. */
    record Pair<T>(Optional<T> left, Optional<T> right) {
        <R> Pair<R> map(Function<T, R> part) {
            return new Pair<>(left.map(part), right.map(part));
        }

        <R> Pair<R> flatMap(Function<T, Optional<R>> part) {
            return new Pair<>(left.flatMap(part), right.flatMap(part));
        }

        boolean isBoth() {
            return left.isPresent() && right.isPresent();
        }

        Optional<T> on(Side side) {
            return side == Side.LEFT ? left : right;
        }
    }

    /** {@return the pairs in the left side's order, then what only the right one has} */
    static <T> List<Pair<T>> match(List<Candidate<T>> lefts, List<Candidate<T>> rights) {
        Pairs<T> pairs = new Pairs<>(lefts, rights);
        int signs = lefts.isEmpty() ? 0 : lefts.getFirst().signs().size();
        for (int i = 0; i < signs; i++) {
            int sign = i;
            pairs.matchBy(each -> each.signs().get(sign));
        }
        pairs.matchBy(each -> pairs.isAlone(each.kind()) ? each.kind() : Optional.empty());
        return pairs.all();
    }

    private void matchBy(Function<Candidate<T>, Optional<?>> sign) {
        for (int i = 0; i < lefts.size(); i++) {
            Optional<?> wanted = rightOf.get(i).isPresent() ? Optional.empty() : sign.apply(lefts.get(i));
            if (wanted.isPresent()) {
                Optional<Integer> right = free.stream().filter(each -> wanted.equals(sign.apply(rights.get(each))))
                        .findFirst();
                right.ifPresent(free::remove);
                rightOf.set(i, right);
            }
        }
    }

    private boolean isAlone(Optional<Object> kind) {
        long left = 0;
        for (int i = 0; i < lefts.size(); i++) {
            left += rightOf.get(i).isEmpty() && lefts.get(i).kind().equals(kind) ? 1 : 0;
        }
        return left == 1 && free.stream().filter(each -> rights.get(each).kind().equals(kind)).count() == 1;
    }

    private List<Pair<T>> all() {
        List<Pair<T>> pairs = new ArrayList<>();
        for (int i = 0; i < lefts.size(); i++) {
            pairs.add(new Pair<>(Optional.of(lefts.get(i).thing()),
                    rightOf.get(i).map(each -> rights.get(each).thing())));
        }
        free.forEach(each -> pairs.add(new Pair<>(Optional.empty(), Optional.of(rights.get(each).thing()))));
        return List.copyOf(pairs);
    }
}
