package org.mapiscope.gui.control;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** An icon, a name, and a word that gets what room the name leaves. FX thread only. */
public final class NameAndWord extends Region {
    private static final double GAP = 6;
    /** Less room than that shows nothing of a word that a person could read. */
    private static final double LEAST_WORD = 30;

    private final Node icon;
    private final Label name;
    private final Label word;

    public NameAndWord(Node icon, Label name, Label word) {
        this.icon = icon;
        this.name = name;
        this.word = word;
        getChildren().setAll(icon, name, word);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        double words = word.getText().isEmpty() ? 0 : GAP + word.prefWidth(-1);
        return snapSizeX(icon.prefWidth(-1) + GAP + name.prefWidth(-1) + words);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(icon.prefHeight(-1), Math.max(name.prefHeight(-1), word.prefHeight(-1)));
    }

    @Override
    protected void layoutChildren() {
        double start = snapSizeX(icon.prefWidth(-1)) + GAP;
        double room = Math.max(0, getWidth() - start);
        double named = Math.min(snapSizeX(name.prefWidth(-1)), room);
        double left = room - named - GAP;
        place(icon, 0, start - GAP);
        place(name, start, named);
        place(word, start + named + GAP, left < LEAST_WORD ? 0 : Math.min(left, snapSizeX(word.prefWidth(-1))));
    }

    private void place(Node node, double x, double width) {
        layoutInArea(node, x, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
        node.setVisible(width > 0);
    }
}
