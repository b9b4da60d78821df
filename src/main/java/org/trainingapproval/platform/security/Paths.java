package org.trainingapproval.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.AntPathMatcher;

/**
 * Matches requests by the path as the container decoded and normalised it. Spring Security's own matching of a pattern
 * given as text misses servlets other than its dispatcher, and with it the whole HTTP interface of the engine.
 */
final class Paths {

    private static final AntPathMatcher MATCHER = new AntPathMatcher();

    private Paths() {}

    static RequestMatcher path(String... patterns) {
        return path(null, patterns);
    }

    static RequestMatcher path(@Nullable HttpMethod method, String... patterns) {
        return request -> (method == null || method.matches(request.getMethod())) && matches(request, patterns);
    }

    static String of(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private static boolean matches(HttpServletRequest request, String... patterns) {
        String path = of(request);
        for (String pattern : patterns) {
            if (MATCHER.match(pattern, path)) {
                return true;
            }
        }
        return false;
    }
}
