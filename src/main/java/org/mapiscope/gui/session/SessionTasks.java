package org.mapiscope.gui.session;

import java.util.function.Consumer;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.OpenSession;

/** Runs the jobs of one session, which counts as lost once nobody waits for one of its calls any more. FX thread only. */
record SessionTasks(TaskRunner tasks, OpenSession session) implements TaskRunner {
    @Override
    public <T> Running run(String title, Job<T> job, Consumer<? super T> done, Consumer<MapiException> failed) {
        return tasks.run(title, job.watched(session::followAbandoned), done, failed);
    }
}
