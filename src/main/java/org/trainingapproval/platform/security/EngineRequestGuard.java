package org.trainingapproval.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Narrows the engine's HTTP routes to what Tasklist needs, for everybody but administrators: otherwise a task can be
 * completed without its form, a request started in the middle, a variable set. What is not listed here is refused.
 */
final class EngineRequestGuard extends OncePerRequestFilter {

    static final int FORM_LIMIT = 256 * 1024;
    private static final int ADMINISTRATOR_LIMIT = 16 * 1024 * 1024;

    private static final Pattern ROUTE =
            Pattern.compile("(?:/camunda/api/engine/engine/default|/engine-rest(?:/engine/default)?)(/.*)?");
    private static final Pattern ENGINES = Pattern.compile("(?:/camunda/api/engine|/engine-rest)/engine/?");
    private static final Pattern READ = Pattern.compile("/filter/[^/]+/(?:list|count|singleResult)|/task|/task/count");
    private static final Pattern START =
            Pattern.compile("/process-definition/(?:key/(?<key>[^/]+)|(?<id>[^/]+))/submit-form");
    private static final Pattern TASK = Pattern.compile("/task/(?<id>[^/]+)/(?<action>submit-form|claim|unclaim)");
    private static final Pattern NOT_TO_READ =
            Pattern.compile("/(?:telemetry|metrics|schema|version|history/cleanup|batch"
                    + "|history/batch|job|job-definition|external-task|authorization|deployment|event-subscription)(?:/.*)?"
                    + "|.*/statistics(?:/.*)?|.*/statistics-count");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final TasklistTasks tasks;
    private final ObjectMapper json = new ObjectMapper();

    EngineRequestGuard(TasklistTasks tasks) {
        this.tasks = tasks;
    }

    private record Caller(String id, Set<String> groups) {
        boolean is(String group) {
            return groups.contains(group);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            HttpServletRequest passed = pass(request);
            if (passed == null) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                chain.doFilter(passed, response);
            }
        } catch (Refusal refusal) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("type", "Refused");
            answer.put("message", refusal.getMessage());
            response.setStatus(refusal.status());
            response.setContentType("application/json");
            response.setHeader("Cache-Control", "no-store");
            json.writeValue(response.getOutputStream(), answer);
        }
    }

    /** The request to hand on, or null if it was answered here. */
    private @Nullable HttpServletRequest pass(HttpServletRequest request) throws Refusal, IOException {
        Caller caller = caller();
        boolean administrator = caller.is("camunda-admin");
        QueryExpressions.check(request, administrator);
        if (administrator) {
            return isJson(request) ? new BufferedRequest(request, body(request, ADMINISTRATOR_LIMIT, true)) : request;
        }
        String path = Paths.of(request);
        if (READING.contains(request.getMethod()) && ENGINES.matcher(path).matches()) {
            return request;
        }
        Matcher matcher = ROUTE.matcher(path);
        if (!matcher.matches()) {
            throw notAllowed();
        }
        String route = matcher.group(1) == null ? "" : matcher.group(1);
        boolean owner = caller.is("processOwners") && path.startsWith("/engine-rest/");
        if (READING.contains(request.getMethod())) {
            if (!owner && NOT_TO_READ.matcher(route).matches()) {
                throw notAllowed();
            }
            return request;
        }
        if (!request.getMethod().equals("POST")) {
            throw notAllowed();
        }
        // The body holds files; the engine's own rights say who may deploy.
        return owner && route.equals("/deployment/create") ? request : write(request, route, caller);
    }

    private @Nullable HttpServletRequest write(HttpServletRequest request, String route, Caller caller)
            throws Refusal, IOException {
        Matcher start = START.matcher(route);
        Matcher task = TASK.matcher(route);
        boolean starts = start.matches();
        if (!starts && !task.matches() && !READ.matcher(route).matches()) {
            throw notAllowed();
        }
        byte[] body = body(request, FORM_LIMIT, false);
        if (starts) {
            FormBodies.checkSubmission(body);
            tasks.requireStartable(start.group("key"), start.group("id"));
        } else if (task.matches()) {
            String id = task.group("id");
            switch (task.group("action")) {
                case "submit-form" -> {
                    tasks.requireAssignee(id, caller.id(), caller.groups());
                    FormBodies.checkSubmission(body);
                }
                case "claim" -> tasks.requireCandidate(id, FormBodies.claimant(body), caller.id(), caller.groups());
                default -> {
                    requireOwnScript(request);
                    tasks.unclaim(id, caller.id());
                    return null;
                }
            }
        }
        return new BufferedRequest(request, body);
    }

    // Answered before the web application compares its token: a page of somebody else cannot send a header at all.
    private static void requireOwnScript(HttpServletRequest request) throws Refusal {
        if (Paths.of(request).startsWith("/camunda/") && request.getHeader("X-XSRF-TOKEN") == null) {
            throw notAllowed();
        }
    }

    private static byte[] body(HttpServletRequest request, int limit, boolean administrator)
            throws Refusal, IOException {
        byte[] body = request.getContentLengthLong() > limit
                ? new byte[limit + 1]
                : request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new Refusal(413, "This is too much text to send at once. Please shorten it.");
        }
        QueryExpressions.check(body, administrator);
        return body;
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return !READING.contains(request.getMethod())
                && type != null
                && type.toLowerCase(Locale.ROOT).contains("json");
    }

    private static Caller caller() throws Refusal {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !signedIn.isAuthenticated()) {
            throw new Refusal(401, "Please sign in.");
        }
        return new Caller(
                signedIn.getName(),
                signedIn.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                        .map(authority -> authority.substring("ROLE_".length()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Refusal notAllowed() {
        return new Refusal(403, "This is not allowed. Please use the forms in Tasklist.");
    }
}
