package org.trainingapproval.platform.security;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the guard in front of both ways to the engine, right behind Spring Security. */
@Configuration(proxyBeanMethods = false)
class EngineGuardFilter {

    @Bean
    FilterRegistrationBean<EngineRequestGuard> engineRequestGuard(TasklistTasks tasks) {
        var filter = new FilterRegistrationBean<>(new EngineRequestGuard(tasks));
        filter.setName("engine-request-guard");
        // Before the engine is told who is calling: the guard asks it things that this person may not see.
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        filter.addUrlPatterns("/camunda/api/engine/*", "/engine-rest/*");
        return filter;
    }
}
