## Activity report
section-report = Activity report
territory-reason = reason for the delay: { $reason }
