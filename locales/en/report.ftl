## Activity report
section-report = Activity report
