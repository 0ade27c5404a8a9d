# The base images are arguments, so that a company can build on its own mirrors.
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled

FROM ${SDK_IMAGE} AS build
WORKDIR /source
COPY . .
RUN dotnet publish conformance -c Release -o /app --nologo -p:CI=true

FROM ${RUNTIME_IMAGE}
WORKDIR /app
COPY --from=build /app .

# Nothing is written to the root file system: run with --read-only.
ENV DOTNET_EnableDiagnostics=0 \
    DOTNET_gcServer=0 \
    ASPNETCORE_URLS=""

USER 64198:64198
EXPOSE 8080

# The image has no shell and no curl: the tool checks its own health.
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s \
    CMD ["dotnet", "/app/opsramp-harness.dll", "health", "http://127.0.0.1:8080/healthz"]

ENTRYPOINT ["dotnet", "/app/opsramp-harness.dll"]
CMD ["serve", "--urls", "http://0.0.0.0:8080"]
