package org.mapiscope.gui.task;

import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;

/** A job that does all as another one does; what differs is overridden. */
public class WrappedJob<T> implements Job<T> {
    private final Job<T> job;

    protected WrappedJob(Job<T> job) {
        this.job = job;
    }

    @Override
    public T run(MapiProgress progress) throws MapiException {
        return job.run(progress);
    }

    @Override
    public void dropped(T result) {
        job.dropped(result);
    }

    @Override
    public void over() {
        job.over();
    }

    @Override
    public boolean countsWhenStopped() {
        return job.countsWhenStopped();
    }

    @Override
    public boolean writes() {
        return job.writes();
    }
}
